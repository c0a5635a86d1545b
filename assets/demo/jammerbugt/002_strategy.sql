-- The frame: two foci that last, one action area under each, 14 statements.
INSERT INTO strategy (id, unit_id, title, subtitle, purpose, core_task,
    core_task_short, vision, period_from, approved_by_id, approved_on,
    help_phone, is_sample, audience)
VALUES (1, 1, 'Direktionens strategiplan', 'Styr på butikken og på samarbejdet',
    'Planen samler de skridt, som direktion og chefer sætter øverst, og viser, hvem der tager dem.',
    'Vi er her for at gøre en forskel for borgere og virksomheder. Det kræver orden i eget hus og et samarbejde, der holder.',
    'To sider, der bærer hinanden',
    'Vi går efter forskellen', '2016-01-01', 1, '2016-02-16',
    '12 34 56 78', 1, 'public');

INSERT INTO strategy_basis (strategy_id, kind, title, year) VALUES
    (1, 'plan', 'Planstrategi', 2015),
    (1, 'budget', 'Budget og de næste tre år', 2016);

INSERT INTO balance_part (strategy_id, position, name, text) VALUES
    (1, 1, 'Produktivitet', 'Vi når mere, når arbejdet er lagt klogt.'),
    (1, 2, 'Kvalitet', 'Det, vi laver, skal kunne holde.'),
    (1, 3, 'Trivsel', 'Den, der har det godt, gør det godt.');

INSERT INTO focus (id, strategy_id, parent_id, position, kind, leadership,
    code, name, short_name, motto, introduction, responsible_role,
    is_evergreen, audience) VALUES
    (1, 1, NULL, 1, 'focus', 'management', 'BUTIK', 'Vi har styr på butikken',
        'Butikken', 'Orden giver ro til at tænke nyt',
        'Penge, ydelser og ledelse skal være i orden hver dag.',
        'Direktion og chefer', 1, 'public'),
    (2, 1, NULL, 2, 'focus', 'leadership', 'SAMARB',
        'Vi mestrer det professionelle samarbejde', 'Samarbejdet',
        'Vi spiller på samme hold',
        'Kultur er det, vi gør, når ingen ser på.',
        'Direktion og chefer', 1, 'public');

INSERT INTO focus (id, strategy_id, parent_id, position, kind, code, name,
    short_name, introduction, responsible_role, year, audience) VALUES
    (3, 1, 1, 3, 'area', 'A', 'Effektivitet og økonomiske rammer',
        'Effektivitet', 'Vi får mest muligt ud af de penge, der er.',
        'Strategisk Chefforum',
        CAST(strftime('%Y', '{today}') AS INTEGER), 'public'),
    (4, 1, 2, 4, 'area', 'B', 'Én indgang til kommunen', 'Én indgang',
        'Det skal være let at få hjælp, uanset hvor man begynder.',
        'Strategisk Chefforum',
        CAST(strftime('%Y', '{today}') AS INTEGER), 'public');

INSERT INTO commitment (id, focus_id, position, code, text, short_text,
    audience) VALUES
    (1, 1, 1, 'BUTIK-1', 'Vi ved altid, hvordan pengene står, nu og længere fremme.',
        'Økonomien er kendt', 'public'),
    (2, 1, 2, 'BUTIK-2', 'Vi ved, hvad vi er her for, og kan vise, at det virker.',
        'Opgaven giver resultater', 'public'),
    (3, 1, 3, 'BUTIK-3', 'Vi sørger for, at folk kan det, jobbet kræver, og har lyst til at lære mere.',
        'De rette kompetencer', 'public'),
    (4, 1, 4, 'BUTIK-4', 'Vi kender vores ydelser og ved, hvor lang tid en sag tager.',
        'Ydelser og sagstider', 'public'),
    (5, 1, 5, 'BUTIK-5', 'Vi leder altid efter en klogere måde at bruge kræfterne på.',
        'Ressourcer bruges klogt', 'public'),
    (6, 1, 6, 'BUTIK-6', 'Her er godt at være på arbejde.',
        'En god arbejdsplads', 'public'),
    (7, 1, 7, 'BUTIK-7', 'Har vi sagt det, så gør vi det.',
        'Løfter bliver holdt', 'public'),
    (8, 2, 1, 'SAMARB-1', 'Vi ser opgaven fra alle sider og holder sammen i hele huset.',
        'Helhed på tværs', 'public'),
    (9, 2, 2, 'SAMARB-2', 'Vi tager os af hele opgaven, også den del, der ligger hos andre.',
        'Én indgang for alle', 'public'),
    (10, 2, 3, 'SAMARB-3', 'Vi deler ud af det, vi kan, og bruger det, de andre kan.',
        'Gavmild med hjælp', 'public'),
    (11, 2, 4, 'SAMARB-4', 'Vi er dygtige til hver vores fag og bruger det, når flere fag løser noget sammen.',
        'Stærk faglighed på tværs', 'public'),
    (12, 2, 5, 'SAMARB-5', 'Vi laver velfærd sammen med dem, den er til for.',
        'Velfærd skabes sammen', 'public'),
    (13, 2, 6, 'SAMARB-6', 'Vi tør tage en chance og prøve noget, vi ikke kender.',
        'Mod til at prøve nyt', 'public'),
    (14, 2, 7, 'SAMARB-7', 'Vi finder på og får det til at virke her, hvor vi bor.',
        'Nyt på jammerbugtsk', 'public');

INSERT INTO outlook (id, kind, position, title, text, audience) VALUES
    (1, 'challenge', 1, 'Færre unge, flere ældre', 'Der bliver færre til at arbejde og flere, der skal have hjælp.', 'public'),
    (2, 'challenge', 2, 'Flere uden for arbejdsmarkedet', 'Mange står uden for og vil hellere være med.', 'public'),
    (3, 'challenge', 3, 'Færre arbejdspladser', 'Nogle virksomheder lukker, og der kommer for få nye.', 'public'),
    (4, 'challenge', 4, 'Unge uden uddannelse eller job', 'Hver ung, der ikke kommer i gang, er en for meget.', 'public'),
    (5, 'challenge', 5, 'Stram økonomi', 'Vi skal nå det samme for færre penge.', 'public'),
    (6, 'challenge', 6, 'Kommunens rolle ændrer sig', 'Folk vil være med til at bestemme, ikke kun have svar.', 'public'),
    (7, 'challenge', 7, 'By og land i balance', 'Der skal være liv i både byer og landsbyer.', 'public'),
    (8, 'opportunity', 1, 'Organisation, der kan vende hurtigt', 'Vi er ikke større, end at vi kan lave om i morgen.', 'public'),
    (9, 'opportunity', 2, 'Ildsjæle og frivillige', 'Mange giver gerne en hånd, når de bliver spurgt.', 'public'),
    (10, 'opportunity', 3, 'Virksomheder med udsyn', 'Flere firmaer vil vokse og tager gerne kommunen med.', 'public'),
    (11, 'opportunity', 4, 'Velfærdsteknologi og digitale veje', 'Ny teknik kan give tid til det, kun mennesker kan.', 'public'),
    (12, 'opportunity', 5, 'Stedets natur som styrke', 'Hav, klit og skov er grunden til, at folk kommer.', 'public'),
    (13, 'opportunity', 6, 'Én indgang til kommunen', 'Ét sted at begynde gør hele vejen kortere.', 'public');
