-- Sammenhængskraft: four roles, six competences, 88 behaviours in own words.
INSERT INTO leadership_framework (id, title, is_revised, made_by, used_for)
VALUES (1, 'Sammenhængskraft', 1, 'Alle ledere i kommunen',
    'At udvikle ledere, finde talenter og ansætte nye');

INSERT INTO role (id, position, name, short_name) VALUES
    (1, 1, 'Direktør', 'Direktør'),
    (2, 2, 'Chef', 'Chef'),
    (3, 3, 'Leder af leder', 'Leder af leder'),
    (4, 4, 'Leder af medarbejder', 'Nærmeste leder');

INSERT INTO competence (id, position, name, short_name) VALUES
    (1, 1, 'Strategisk ledelse', 'Strategi'),
    (2, 2, 'Faglig ledelse', 'Fag'),
    (3, 3, 'Helhedsorienteret ledelse', 'Helhed'),
    (4, 4, 'Serviceorienteret ledelse', 'Service'),
    (5, 5, 'Personaleledelse', 'Personale'),
    (6, 6, 'Kommunikation', 'Kommunikation');

-- A code is role, competence and number: LM-STR-1.
INSERT INTO behaviour (role_id, competence_id, position, code, keyword, text)
WITH shown (code, keyword, text) AS (VALUES
    ('DI-STR-1', 'Retning', 'Lægger kommunens kurs sammen med de folkevalgte.'),
    ('DI-STR-2', 'Kæden', 'Binder visioner, planer og hverdag sammen, så alle led passer.'),
    ('DI-STR-3', 'Afstemning', 'Gør politiske mål til arbejde og sørger for, at begge sider venter det samme.'),
    ('DI-STR-4', 'Tilpasning', 'Laver huset om i tide, når behov og ønsker flytter sig.'),
    ('DI-FAG-1', 'Balance', 'Vejer kvalitet, lov, penge og politik mod hinanden.'),
    ('DI-FAG-2', 'Faglig kurs', 'Står inde for, at fagene ved, hvor de skal hen.'),
    ('DI-FAG-3', 'Lederkæde', 'Får leddene i ledelsen til at gribe hinanden.'),
    ('DI-HEL-1', 'Sammenhæng', 'Holder sammen på kommunen i et tæt spil med råd og udvalg.'),
    ('DI-HEL-2', 'Ét hus', 'Får hele huset til at virke som ét.'),
    ('DI-HEL-3', 'Struktur', 'Bygger rammer, der gør det let at arbejde sammen.'),
    ('DI-HEL-4', 'Effekt', 'Går efter det, der virker for folk, og sørger for, at viden går videre.'),
    ('DI-SER-1', 'Dialog', 'Aftaler rammen med borgere og firmaer og siger, hvad man kan vente.'),
    ('DI-SER-2', 'Servicekultur', 'Sætter service først og viser det selv.'),
    ('DI-SER-3', 'Åbne døre', 'Fjerner det, der står i vejen for god hjælp.'),
    ('DI-PER-1', 'Kultur', 'Skaber et sted, hvor det er godt at gå på arbejde.'),
    ('DI-PER-2', 'Forbillede', 'Går foran og viser, hvad god ledelse er her i huset.'),
    ('DI-PER-3', 'Modspil', 'Giver hver chef sparring, før der bliver bedt om den.'),
    ('DI-KOM-1', 'Vision', 'Fortæller enkelt, hvor kommunen vil hen.'),
    ('DI-KOM-2', 'Omdømme', 'Gør kommunen kendt for det gode, der sker her.'),
    ('DI-KOM-3', 'Ambassadør', 'Taler vores sag i regionen og i landet.'),
    ('DI-KOM-4', 'Ro', 'Melder klart og hurtigt ud, når noget går galt.'),
    ('CH-STR-1', 'Bidrag', 'Gør kommunens strategi klogere med faget i ryggen.'),
    ('CH-STR-2', 'Klare mål', 'Laver store planer om til mål, området kan styre efter.'),
    ('CH-STR-3', 'Navigation', 'Finder vej, når fag og politik trækker hver sin vej.'),
    ('CH-STR-4', 'Fælles kurs', 'Holder området på samme kurs som resten af kommunen.'),
    ('CH-FAG-1', 'Bredde', 'Kender området og kan også lede andre fag end sit eget.'),
    ('CH-FAG-2', 'Rammer', 'Tegner rammer, der er til at se, og sætter nyt i gang.'),
    ('CH-FAG-3', 'Bemanding', 'Sørger for, at de rette folk er på de rette pladser.'),
    ('CH-FAG-4', 'Brobygning', 'Får faget og de politiske ønsker til at mødes.'),
    ('CH-FAG-5', 'Handlekraft', 'Griber hurtigt og roligt ind, når det brænder på.'),
    ('CH-HEL-1', 'Samspil', 'Ser sit område som en del af noget større og lukker op for andre.'),
    ('CH-HEL-2', 'Engagement', 'Brænder for sit eget område og tager del i det fælles.'),
    ('CH-HEL-3', 'Hvorfor', 'Viser holdet, hvor det kan betale sig at tænke stort.'),
    ('CH-SER-1', 'Medskabelse', 'Giver borgere, foreninger og firmaer en plads i arbejdet.'),
    ('CH-SER-2', 'Serviceniveau', 'Siger, hvad god service er, og hvor langt pengene rækker.'),
    ('CH-SER-3', 'Borgerblik', 'Dyrker en kultur, hvor borgeren kommer først.'),
    ('CH-PER-1', 'Arbejdsglæde', 'Udvikler et område, hvor folk trives og vil noget.'),
    ('CH-PER-2', 'Nærvær', 'Er tæt på og giver modspil til både ledere og kolleger.'),
    ('CH-PER-3', 'Værdier', 'Lever efter husets værdier og tager dem op i samtaler.'),
    ('CH-KOM-1', 'Tydelighed', 'Taler, så opgaver og visioner passer sammen, inde som ude.'),
    ('CH-KOM-2', 'Tolkning', 'Forklarer, hvad en beslutning betyder for netop dette område.'),
    ('CH-KOM-3', 'Formidling', 'Henter gode historier hjem og sender sine egne ud.'),
    ('LL-STR-1', 'Delmål', 'Finder afdelingens delmål sammen med sine ledere.'),
    ('LL-STR-2', 'Pejling', 'Peger ud, hvad der haster, og giver besked opad.'),
    ('LL-STR-3', 'Opfølgning', 'Ser efter, om planerne virker, og om alle trækker samme vej.'),
    ('LL-STR-4', 'Fornyelse', 'Giver luft til nye tanker og tåler, at ikke alt lykkes.'),
    ('LL-FAG-1', 'Fagkendskab', 'Kender sit område og ved, hvornår en opgave er godt løst.'),
    ('LL-FAG-2', 'Læring', 'Gør både fejl og gode resultater til noget, alle kan lære af.'),
    ('LL-FAG-3', 'Fagmål', 'Sætter mål for faget sammen med dem, der leder det.'),
    ('LL-FAG-4', 'Støtte', 'Står bag sine ledere, når de leder faget.'),
    ('LL-HEL-1', 'Helhedsblik', 'Sørger for, at afdelingens arbejde passer ind i det store billede.'),
    ('LL-HEL-2', 'Vidensdeling', 'Får fag og afdelinger til at dele det, de ved.'),
    ('LL-HEL-3', 'Forklaring', 'Fortæller både op og ned, hvor helheden tæller mest.'),
    ('LL-HEL-4', 'Bindeled', 'Leder efter nye samarbejder og binder dem sammen.'),
    ('LL-SER-1', 'To sider', 'Lader service og fag løfte hinanden.'),
    ('LL-SER-2', 'Ramme', 'Får mest mulig god service ud af de penge, der er.'),
    ('LL-SER-3', 'Fællesskab', 'Lægger arbejdet, så borgere, foreninger og firmaer kan bære med.'),
    ('LL-PER-1', 'Trivsel', 'Holder øje med trivslen og handler, før det knirker.'),
    ('LL-PER-2', 'Ledersparring', 'Taler ledelse tæt og tit med sine ledere.'),
    ('LL-PER-3', 'Medindflydelse', 'Henter tillidsfolk og MED ind, mens der er noget at vælge.'),
    ('LL-KOM-1', 'Oversættelse', 'Gør store mål til noget, afdelingen kan se sig selv i.'),
    ('LL-KOM-2', 'Rød tråd', 'Viser folk, hvordan hverdagens opgaver og politikken hænger sammen.'),
    ('LL-KOM-3', 'Historier', 'Fortæller godt nyt, både i huset og på gaden.'),
    ('LL-KOM-4', 'Kanaler', 'Vælger de veje, hvor folk faktisk hører det.'),
    ('LM-STR-1', 'Prioritering', 'Vælger til og fra og gør holdets mål til opgaver, man kan se meningen med.'),
    ('LM-STR-2', 'Stafet', 'Sender vigtigt nyt videre til dem, der skal bruge det.'),
    ('LM-STR-3', 'Holdopstilling', 'Sætter folk der, hvor de gør mest gavn.'),
    ('LM-STR-4', 'Samskabelse', 'Gør det nemt at finde svar sammen med borgere og firmaer.'),
    ('LM-FAG-1', 'Sparring', 'Kender faget og tænker med, når en sag er svær.'),
    ('LM-FAG-2', 'Oplæring', 'Sørger for, at holdet lærer det, planerne kræver.'),
    ('LM-FAG-3', 'Nysgerrighed', 'Sætter tydelige mål for faget og gør plads til ny viden.'),
    ('LM-FAG-4', 'Rækkefølge', 'Lægger opgaverne i rækkefølge sammen med holdet, så kernen bliver løst.'),
    ('LM-FAG-5', 'Eftersyn', 'Ser arbejdet efter og taler åbent om, hvad det gav.'),
    ('LM-HEL-1', 'Lydhør', 'Lytter til borgere og firmaer og bruger det, de kan.'),
    ('LM-HEL-2', 'Udsyn', 'Holder fagets svar op mod resten af området.'),
    ('LM-HEL-3', 'På tværs', 'Øver holdet i at se ud over egen opgave.'),
    ('LM-HEL-4', 'Netværk', 'Bygger bro til kolleger og til partnere uden for huset.'),
    ('LM-SER-1', 'Inddragelse', 'Tager borgere, foreninger og firmaer med, når noget skal blive til.'),
    ('LM-SER-2', 'Forventning', 'Siger klart, hvilken service man kan regne med hos os.'),
    ('LM-SER-3', 'Servicelyst', 'Holder både service og fag højt hver dag.'),
    ('LM-SER-4', 'Arbejdsgang', 'Tilrettelægger dagen, så det er let at hjælpe folk.'),
    ('LM-PER-1', 'Klarhed', 'Gør det klart, hvad der gælder på jobbet, så ingen skal gætte.'),
    ('LM-PER-2', 'Relationer', 'Knytter folk sammen og gør det rart at møde ind.'),
    ('LM-PER-3', 'Døren åben', 'Er til at få fat i og når målene gennem sine folk.'),
    ('LM-PER-4', 'Medspil', 'Bruger MED, når planer skal blive til hverdag.'),
    ('LM-KOM-1', 'Mening', 'Sætter politik og planer ind i holdets hverdag, så de kan bruges.'),
    ('LM-KOM-2', 'Samtalen', 'Lærer holdet at tale, så folk udefra forstår hvorfor.'),
    ('LM-KOM-3', 'Fortælling', 'Deler gode historier fra Thy med kolleger og omverden.'))
SELECT
    CASE substr(code, 1, 2) WHEN 'DI' THEN 1 WHEN 'CH' THEN 2
        WHEN 'LL' THEN 3 ELSE 4 END,
    CASE substr(code, 4, 3) WHEN 'STR' THEN 1 WHEN 'FAG' THEN 2
        WHEN 'HEL' THEN 3 WHEN 'SER' THEN 4 WHEN 'PER' THEN 5 ELSE 6 END,
    CAST(substr(code, 8) AS INTEGER), code, keyword, text
FROM shown ORDER BY 1, 2, 3;

-- The plans that train a behaviour.
INSERT INTO behaviour_plan (behaviour_id, plan_id)
WITH trained (code, plan_id) AS (VALUES
    ('LM-STR-1', 1), ('LM-STR-4', 19), ('LM-FAG-1', 10), ('LM-FAG-2', 21),
    ('LM-HEL-3', 24), ('LM-HEL-4', 10), ('LM-SER-1', 19), ('LM-SER-4', 18),
    ('LM-PER-2', 4), ('LM-KOM-2', 7), ('LM-KOM-3', 11), ('LL-STR-3', 14),
    ('LL-FAG-2', 16), ('LL-HEL-2', 15), ('LL-HEL-4', 17), ('LL-PER-3', 13),
    ('LL-KOM-3', 11), ('CH-HEL-1', 20), ('CH-SER-1', 9), ('CH-FAG-2', 5),
    ('CH-KOM-3', 11), ('DI-SER-3', 2), ('DI-HEL-2', 22), ('DI-KOM-2', 11))
SELECT b.id, t.plan_id FROM trained t JOIN behaviour b USING (code)
ORDER BY b.id, t.plan_id;

INSERT INTO expectation (id, position, text) VALUES
    (1, 1, 'Lad værdierne kunne mærkes i din ledelse hver dag.'),
    (2, 2, 'Led i alle retninger, og gør dem omkring dig bedre.'),
    (3, 3, 'Gør ledergruppen til et hold, der løfter sammen.'),
    (4, 4, 'Vær klar til kriser, og tal roligt, når de kommer.'),
    (5, 5, 'Få øje på nye ledere, og giv dem plads til at gro.'),
    (6, 6, 'Tag MED med ind, før noget er afgjort.');
