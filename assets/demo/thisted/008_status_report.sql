-- Half a year of status reports: one on the 13th of each of the six months
-- before this one, then the newest.
--
-- One letter and one percentage a month, the oldest first: n on course,
-- r at risk, x off course, - not begun.
INSERT INTO status_report (plan_id, reported_at, health, progress, cause,
    next_step, audience)
WITH course (plan_id, letters, percent) AS (VALUES
    (1, 'nnrrrr', '[6, 10, 14, 18, 22, 25]'),
    (2, 'nnrnnr', '[30, 42, 50, 61, 70, 76]'),
    (3, 'nnnxrn', '[8, 14, 18, 20, 27, 36]'),
    (4, 'nnnnnn', '[12, 22, 33, 42, 50, 58]'),
    (5, 'nnnnnn', '[5, 10, 16, 22, 27, 31]'),
    (6, 'nnnnrn', '[10, 18, 27, 36, 44, 52]'),
    (7, 'rnnnnn', '[6, 12, 20, 28, 35, 41]'),
    (8, 'nrrrxx', '[3, 6, 9, 12, 14, 16]'),
    (9, 'nnnnnn', '[20, 30, 41, 52, 60, 68]'),
    (10, 'nnnrnn', '[10, 20, 29, 36, 44, 52]'),
    (11, 'nnnnnn', '[40, 52, 64, 75, 84, 92]'),
    (12, 'nnnnnn', '[15, 30, 44, 56, 66, 74]'),
    (13, 'nnnnnn', '[25, 40, 52, 63, 72, 80]'),
    (14, 'nnrnnn', '[12, 22, 30, 40, 50, 58]'),
    (15, 'nnnnnn', '[8, 16, 24, 32, 39, 46]'),
    (16, '---nnn', '[0, 0, 0, 15, 25, 36]'),
    (17, 'nnnnrn', '[8, 15, 22, 30, 34, 42]'),
    (18, 'nnnnnn', '[12, 20, 28, 36, 43, 50]'),
    (19, 'nrnnnn', '[10, 16, 24, 33, 41, 48]'),
    (20, 'nnnrrr', '[2, 5, 9, 13, 16, 19]'),
    (21, 'nnnnnr', '[12, 22, 31, 39, 46, 51]'),
    (22, '-nnnnn', '[0, 5, 10, 15, 20, 25]'),
    (23, '--nnnn', '[0, 0, 8, 14, 20, 26]'),
    (24, '----nn', '[0, 0, 0, 0, 18, 30]'),
    (25, 'x-----', '[40, 0, 0, 0, 0, 0]'),
    (26, 'nrxx--', '[45, 50, 50, 50, 0, 0]')),
told (plan_id, month, cause, next_step) AS (VALUES
    (1, 3, 'Trinnene er klar, men ingen har tid til at prøve dem.',
        'Vi finder to faste dage om ugen.'),
    (1, 4, 'Nye sager kommer ind hurtigere end før.',
        'De enkle sager lægges for sig.'),
    (1, 5, 'En kollega er på orlov.', 'Plan låner os en kollega.'),
    (1, 6, 'Vejledningen til nettet er ikke skrevet færdig.',
        'Den skrives på næste skrivedag.'),
    (2, 3, 'To forvaltninger havde ikke meldt en vagt ind.',
        'Erhvervschefen taler med begge.'),
    (2, 6, 'Vagten var tom tre dage i træk.', 'Vi lægger en reserve ind.'),
    (3, 4, 'Byg og Plan kunne ikke blive enige om formen.',
        'De to ledere sætter sig sammen.'),
    (3, 5, 'Formen er på plads, men vi mangler tid til at skrive.',
        'To timer om ugen er nu sat af.'),
    (6, 5, 'Lokalet ved indgangen var optaget.', 'Vi låner bibliotekets.'),
    (7, 1, 'Vi kom senere i gang, end vi troede.', 'De første ti breve rettes.'),
    (8, 2, 'Tablets blev leveret for sent.', 'Ny dato er aftalt.'),
    (8, 3, 'Kun det ene hold har lært at bruge skemaet.',
        'Næste hold er på kursus om to uger.'),
    (8, 4, 'Prøven i marken måtte laves om.', 'Vi prøver igen i næste måned.'),
    (8, 5, 'Programmet taber data uden net.',
        'Leverandøren leder efter fejlen.'),
    (8, 6, 'Fejlen er der stadig.', 'Vi beder om en fast dato.'),
    (10, 4, 'Seks par nåede ikke at mødes.', 'Lederne finder tid til dem.'),
    (14, 3, 'To sektioner leverede ingen tal.', 'Vi viser dem, hvordan.'),
    (17, 5, 'Mødet blev aflyst på grund af få tilmeldte.',
        'Ordstyreren ringer rundt før næste gang.'),
    (19, 2, 'Kun fire naboer kom den første aften.',
        'Vi kalder ind gennem skolen.'),
    (20, 4, 'De to systemer vil ikke tale sammen.', 'It ser på en vej udenom.'),
    (20, 5, 'It har travlt med andre opgaver.', 'Vi beder om 40 timer.'),
    (20, 6, 'Timerne er ikke fundet.', 'Chefgruppen tager det op.'),
    (21, 6, 'Ejeren har fået nyt job.', 'Vi spørger efter en ny.'),
    (25, 1, 'Chatten kan kun svare på det helt enkle.',
        'Vi stopper og bruger tiden bedre.'),
    (26, 2, 'Tre gæster på en måned.', 'Vi prøver en anden dag.'),
    (26, 3, 'Den nye dag hjalp ikke.', 'Vi taler om at stoppe.'),
    (26, 4, 'To gæster på en måned.', 'Vi stopper og kører ud i stedet.'))
SELECT c.plan_id,
    strftime('%Y-%m-%dT%H:%M:00Z', '{today}', 'start of month',
        printf('%+d months', p.key - 6), '+12 days', '+8 hours',
        printf('%+d minutes', 2 * c.plan_id)) AS reported_at,
    CASE substr(letters, p.key + 1, 1) WHEN 'n' THEN 'on_course'
        WHEN 'r' THEN 'at_risk' ELSE 'off_course' END,
    p.value, t.cause, t.next_step,
    (SELECT audience FROM plan WHERE id = c.plan_id)
FROM course c, json_each(percent) p
LEFT JOIN told t ON t.plan_id = c.plan_id AND t.month = p.key + 1
WHERE substr(letters, p.key + 1, 1) <> '-'
ORDER BY reported_at, c.plan_id;

-- The stand-up meeting a week ago, and what was reported in it.
INSERT INTO meeting (id, started_at, ended_at, body, screen) VALUES
    (1, strftime('%Y-%m-%dT08:30:00Z', '{today}', '-7 days'),
        strftime('%Y-%m-%dT08:44:00Z', '{today}', '-7 days'),
        'Ledergruppen', 'Mødelokale Fjord');

INSERT INTO status_report (plan_id, reported_at, health, progress, cause,
    next_step, next_on, author_id, screen, meeting_id)
WITH told (plan_id, minute, health, progress, cause, next_step, days, author)
AS (VALUES
    (1, 33, 'at_risk', 26, 'Trappen er tegnet, men ingen har prøvet den.',
        'To bygherrer og en tømrer prøver den.', -5, 'Mette Holm'),
    (5, 40, 'on_course', 33, NULL, 'Kurset holdes i den nye uge.', -3,
        'Karen Lynge'))
SELECT plan_id,
    strftime('%Y-%m-%dT%H:%M:00Z', '{today}', '-7 days', '+8 hours',
        printf('%+d minutes', minute)),
    health, progress, cause, next_step,
    date('{today}', printf('%+d days', days)),
    (SELECT id FROM person WHERE name = author), 'Mødelokale Fjord', 1
FROM told;

-- The newest. Four of them changed course after the meeting a week ago.
INSERT INTO status_report (plan_id, reported_at, health, progress, cause,
    next_step, note, audience)
WITH newest (plan_id, days, health, progress, cause, next_step, note)
AS (VALUES
    (1, -3, 'off_course', 28,
        'To kolleger er rykket til andre sager, og trappen er ikke prøvet.',
        'Ledergruppen finder to afløsere i denne uge.', NULL),
    (2, -4, 'on_course', 82, NULL,
        'Vagtplanen for næste halvår gøres færdig.',
        'Alle forvaltninger har nu meldt en vagt ind.'),
    (3, -9, 'at_risk', 41, 'Skabelonen venter på svar fra juristen.',
        'Skabelonen prøves på de næste ti afslag.',
        'Skabelonen er skrevet og ligger til høring i Byg.'),
    (4, -8, 'on_course', 64, NULL,
        'Vi finder makkere til de næste fire nye.', NULL),
    (5, -2, 'at_risk', 35,
        'Kurset er flyttet, for kun hver anden havde tid.',
        'Kurset deles i to halve dage.', NULL),
    (6, -10, 'on_course', 58, NULL,
        'Mandag prøves som fast dag i næste måned.', NULL),
    (7, -9, 'on_course', 47, NULL,
        'De næste ti breve rettes på skrivedagen.', NULL),
    (8, -8, 'off_course', 18,
        'Programmet taber stadig data, når nettet er svagt.',
        'Leverandøren viser en rettelse, ellers stopper vi.', NULL),
    (9, -11, 'on_course', 74, NULL,
        'Næste stop er hallen og så torvet.', NULL),
    (10, -8, 'on_course', 60, NULL, 'Fem nye par sættes sammen.', NULL),
    (11, -4, 'on_course', 100, NULL,
        'Fagene bliver ved med en historie om måneden.',
        'Den tolvte historie er ude.'),
    (12, -9, 'on_course', 80, NULL, 'Alle hold øver sig en hel nat.', NULL),
    (13, -12, 'on_course', 85, NULL,
        'Drejebogen lægges frem for alle ledere.', NULL),
    (14, -10, 'on_course', 66, NULL, 'Siden prøves i ledergruppen.', NULL),
    (15, -9, 'on_course', 52, NULL, 'Erhverv tegnes ind på kortet.', NULL),
    (16, -8, 'on_course', 45, NULL, 'Fire hold mere får spørgekortet.', NULL),
    (17, -12, 'on_course', 48, NULL,
        'Næste sag er fra havnen og handler om støj.', NULL),
    (18, -9, 'on_course', 57, NULL, 'Plan begynder at bruge sedlen.', NULL),
    (19, -11, 'on_course', 55, NULL,
        'Naboerne til søbadet bliver kaldt ind.', NULL),
    (20, -10, 'at_risk', 22,
        'It har ikke haft timer til at koble de to systemer.',
        'Vi begynder med to fag i stedet for fire.', NULL),
    (21, -9, 'at_risk', 54,
        'Planen mangler en ejer, for den gamle har fået nyt job.',
        'Chefgruppen peger på en ejer på næste møde.', NULL),
    (22, -10, 'on_course', 30, NULL, 'Holdene aftaler en fælles øvelse.',
        NULL),
    (23, -9, 'on_course', 32, NULL, 'De næste 25 sager bliver valgt ud.',
        NULL),
    (24, -8, 'on_course', 40, NULL, 'Seks mere skal på prøvedag.', NULL))
SELECT plan_id,
    strftime('%Y-%m-%dT%H:%M:00Z', '{today}', printf('%+d days', days),
        '+8 hours', printf('%+d minutes', 2 * plan_id)) AS reported_at,
    health, progress, cause, next_step, note,
    (SELECT audience FROM plan WHERE id = plan_id)
FROM newest ORDER BY reported_at, plan_id;
