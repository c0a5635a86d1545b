-- The 14 initiatives of the year, A1 to A7 and B1 to B7.
--
-- A deadline is the first Friday on or after so many days from today. @ in an
-- answer stands for that day.
INSERT INTO plan (id, kind, code, title, focus_id, unit_id, specific,
    measurable, agreed, realistic, time_bound, engaged, deadline, owner_role,
    state, year, started_on, involves_med, updated_at, audience)
WITH drawn (id, code, title, unit_id, owner_role, state, started, days,
    audience, specific, measurable, agreed, realistic, time_bound, engaged)
AS (VALUES
    (1, 'A1', 'Visionen skal kunne mærkes', 4, 'Kommunikationschef',
        'started', -160, 70, 'public',
        'Visionen bliver til noget, man kan se',
        'Syv af ti ansatte kan nævne et eksempel',
        'Chefforum står sammen om fortællingen',
        'En procesplan og fire møder ude',
        'Alle steder er besøgt den @',
        'En vision bæres af dem, der møder folk'),
    (2, 'A2', 'Benchmark til næste budget', 4, 'Økonomichef', 'started',
        -140, 45, 'public',
        'Vi ser, hvor andre gør det bedre',
        'Ti ydelser er holdt op mod andres',
        'Fagchefer og økonomi regner ens',
        'To controllere i tre måneder',
        'Tal på bordet den @',
        'Sparede penge kan gøre gavn et andet sted'),
    (3, 'A3', 'Opgaver efter folketal', 2, 'Direktør, Velfærd', 'agreed',
        NULL, 150, 'public',
        'Skoler og pleje passer til, hvem vi er',
        'En plan for fire områder ligger klar',
        'Fagudvalg og chefer er hørt',
        'En arbejdsgruppe på seks',
        'Første plan er klar den @',
        'Om ti år er vi flere ældre og færre unge'),
    (4, 'A4', 'Ledelsesinformation i brug', 4, 'It-chef', 'started', -150, 60,
        'internal',
        'Ledere bruger samme tal hver måned',
        'Ni af ti ledere åbner tallene hver måned',
        'Alle områder leverer til samme kilde',
        'To udviklere og en kursusdag',
        'Alle ledere er med fra den @',
        'Det, vi kan se, kan vi styre'),
    (5, 'A5', 'Digitaliseringsstrategi', 4, 'It-chef', 'agreed', NULL, 130,
        'public',
        'Digitale veje, hvor de letter arbejdet',
        'Tyve blanketter bliver til fem',
        'It og fagområder vælger sammen',
        'En pulje og en projektleder',
        'Strategien er vedtaget den @',
        'Tid fra papir bliver tid til mennesker'),
    (6, 'A6', 'Den nye organisation ses efter', 4, 'Direktør, Stab', 'draft',
        NULL, 170, 'internal',
        'Vi ser, om den nye organisation virker',
        'Svar fra alle ledere og 200 kolleger',
        'MED er med fra begyndelsen',
        'Et spørgeskema og otte samtaler',
        'Vi er klogere den @',
        'Man skal turde rette det, man selv har tegnet'),
    (7, 'A7', 'Den gode arbejdsplads', 4, 'HR-chef', 'started', -165, 47,
        'internal',
        'Lavt fravær og god ledelse alle steder',
        'Højst 4,2 % fravær og 4 af 5 i trivsel',
        'MED og ledere følger samme plan',
        'En HR-konsulent på halv tid',
        'Ny plan i brug den @',
        'Den, der har det godt, gør det godt'),
    (8, 'B1', 'Det professionelle samarbejde', 4, 'HR-chef', 'started', -155,
        90, 'public',
        'Ledere og kolleger øver sig sammen',
        '300 har været på forløbet',
        'Alle chefer sender hele hold',
        'Seks dage og to undervisere',
        'Sidste hold er færdigt den @',
        'Samarbejde er et håndværk, man kan lære'),
    (9, 'B2', 'Ledelsesgrundlag får nyt liv', 4, 'Direktør, Stab', 'started',
        -130, 50, 'internal',
        'Ét kort grundlag, alle ledere kender',
        'Alle ledere har talt det igennem',
        'Ledere har skrevet det sammen',
        'Tre møder og en tegner',
        'Grundlaget er klar den @',
        'God ledelse skal man kunne mærke'),
    (10, 'B3', 'MED-samspil', 4, 'HR-chef', 'agreed', NULL, 110, 'internal',
        'Et MED, der passer til huset, som det er nu',
        'Alle udvalg har holdt møde i ny form',
        'Begge sider af bordet er enige',
        'To fælles dage',
        'Ny form i brug den @',
        'De, der gør arbejdet, skal høres i tide'),
    (11, 'B4', 'Én indgang til kommunen', 2, 'Borgerservicechef', 'trial',
        -120, 100, 'public',
        'Én kollega følger sagen, uanset hvor den hører til',
        'Ni af ti nøjes med at spørge én gang',
        'Alle forvaltninger peger på en vært',
        'Tolv værter og et fælles overblik',
        'Alle er med fra den @',
        'Borgeren kender ikke vores etager'),
    (12, 'B5', 'Kommunikationspolitik', 4, 'Kommunikationschef', 'draft',
        NULL, 120, 'internal',
        'Vi taler klart og viser det gode frem',
        'En god historie om ugen',
        'Alle områder finder deres egne',
        'To skribenter og en fotograf',
        'Politikken er klar den @',
        'Den, der hører om os, får lyst til at komme'),
    (13, 'B6', 'Bæredygtig vækst og job', 3, 'Direktør, Vækst', 'draft',
        NULL, 180, 'public',
        'Flere job, der passer til sted og natur',
        '100 nye job på fire år',
        'Erhverv og foreninger er med',
        'Et katalog over tyve skridt',
        'Kataloget er klar den @',
        'Unge skal kunne blive her'),
    (14, 'B7', 'Mestring af eget liv', 2, 'Direktør, Velfærd', 'started',
        -170, 80, 'public',
        'Flere klarer sig selv med lidt hjælp',
        '60 er kommet i job eller uddannelse',
        'Foreninger og firmaer er med',
        'Fire vejledere og tyve frivillige',
        'Sidste forløb slutter den @',
        'Alle kan noget, når de får lov')),
timed AS (
    SELECT *, date('{today}', printf('%+d days', days), 'weekday 5')
            AS deadline,
        date('{today}', started || ' days') AS started_on,
        'januar   februar  marts    april    maj      juni     juli     '
            || 'august   septemberoktober  november december ' AS months
    FROM drawn)
SELECT id, 'initiative', code, title, CASE WHEN id <= 7 THEN 1 ELSE 2 END,
    unit_id, specific, measurable, agreed, realistic,
    replace(time_bound, '@', CAST(strftime('%d', deadline) AS INTEGER)
        || '.' || char(160) || rtrim(substr(months,
            9 * CAST(strftime('%m', deadline) AS INTEGER) - 8, 9))),
    engaged, deadline, owner_role, state,
    CAST(strftime('%Y', '{today}') AS INTEGER), started_on,
    id IN (6, 7, 10),
    strftime('%Y-%m-%dT09:00:00Z', '{today}', '-175 days'), audience
FROM timed ORDER BY id;

-- The action area of each; its lasting focus is the primary one.
INSERT INTO plan_focus (plan_id, focus_id)
SELECT id, CASE WHEN id <= 7 THEN 3 ELSE 4 END FROM plan ORDER BY id;

INSERT INTO plan_commitment (plan_id, commitment_id) VALUES
    (1, 2), (2, 5), (3, 4), (4, 1), (4, 2), (5, 5), (6, 2), (7, 6), (8, 10),
    (8, 11), (9, 8), (10, 6), (11, 9), (12, 7), (13, 14), (14, 12);

INSERT INTO plan_goal (plan_id, goal_id) VALUES
    (2, 1), (2, 2), (3, 2), (4, 1), (5, 4), (7, 5), (8, 3), (11, 4), (11, 6),
    (14, 7);

INSERT INTO plan_dependency (plan_id, depends_on_id, kind) VALUES
    (2, 4, 'needs'), (5, 11, 'supports'), (9, 6, 'follows'),
    (11, 8, 'supports');

-- Headwind and tailwind. Nothing serves the balance of town and land yet.
INSERT INTO outlook_plan (outlook_id, plan_id) VALUES
    (1, 5), (1, 14), (2, 14), (3, 13), (4, 14), (5, 2), (5, 3), (5, 4),
    (6, 6), (6, 11), (8, 3), (8, 6), (9, 14), (10, 13), (11, 5), (12, 13),
    (13, 8), (13, 11);
