-- Two good stories and their pictures, drawn for this demo.
INSERT INTO picture (id, mime, content, audience) VALUES
    (1, 'image/jpeg', {picture:beach.jpg}, 'public');

INSERT INTO picture (id, mime, content, audience) VALUES
    (2, 'image/jpeg', {picture:hall.jpg}, 'public');

INSERT INTO story (id, position, headline, teaser, challenge, solution,
    result, read_more_text, read_more_url, contact, picture_id, picture_alt,
    focus_id, plan_id, goal_id, unit_id, direction, told_by_role,
    has_consent, consent_on, state, publish_from, publish_to, updated_at,
    audience)
WITH told (id, headline, teaser, challenge, solution, result, path, alt,
    plan_id, goal_id, direction, told_by_role, days) AS (VALUES
    (1, 'Ét opkald, tre svar',
        'Kystens fiskere ville flytte spilhuset væk fra havet. Én kollega samlede svar fra tre fag på ni dage.',
        'Et gammelt spilhus stod for tæt på havet. Natur, byg og kyst skulle alle sige ja, og ingen vidste, hvor man skulle begynde.',
        'Én kollega tog imod opkaldet og blev på sagen. De tre fag mødtes på stranden i stedet for at skrive frem og tilbage.',
        'Svaret kom på ni dage. Huset står nu trygt bag klitten, og fiskerne ved, hvem de skal ringe til.',
        'spilhus', 'To personer ved fiskebåde, der er trukket op på stranden. Solen står lavt over havet.',
        11, 6, 'outwards', 'Borgerservicechef', -30),
    (2, 'Naboerne fik nøglen',
        'Forsamlingshuset stod tomt. Nu driver landsbyen det selv, og kommunen hjælper med det svære.',
        'Der manglede folk til at låse op, og huset var tæt på at lukke.',
        'Landsbyen fik nøglen og et lille budget. En kollega kommer forbi hver måned og hjælper med regler og regnskab.',
        'Der er lys i huset fire aftener om ugen. Tyve frivillige skiftes til at lave mad.',
        'noeglen', 'Naboer ved et langt bord foran et oplyst forsamlingshus en sommeraften.',
        14, 7, 'outwards', 'Direktør, Velfærd', -60))
SELECT id, id, headline, teaser, challenge, solution, result,
    'Læs hele historien',
    'https://www.jammerbugt.example/historier/' || path, 'Ring 12 34 56 78',
    id, alt, 2, plan_id, goal_id, 2, direction, told_by_role, 1,
    date('{today}', printf('%+d days', days - 7)), 'approved',
    strftime('%Y-%m-%dT05:00:00Z', '{today}', printf('%+d days', days)),
    strftime('%Y-%m-%dT22:00:00Z', '{today}', '+365 days'),
    strftime('%Y-%m-%dT11:00:00Z', '{today}', printf('%+d days', days - 2)),
    'public'
FROM told ORDER BY days;

INSERT INTO story_reader (story_id, reader) VALUES
    (1, 'citizens'), (1, 'companies'), (2, 'citizens');
