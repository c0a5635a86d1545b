-- What the lobby says first. The only number is the invented one; the hours are
-- those of the promise of service.
INSERT INTO welcome (id, name_en, lead, lead_en, picture_id, picture_alt,
    audience)
VALUES (1, 'Technical Services and Business',
    'Vi går med dig fra den første idé til det færdige svar.',
    'We go with you from the first idea to the final answer.', 1,
    'Solen står op over fjorden. Vindmøller på bakkerne og en båd ved broen.',
    'public');

INSERT INTO welcome_contact (id, position, kind, title, title_en, text,
    text_en, phone, promise_id, audience)
VALUES
    (1, 1, 'citizens', 'Borger', 'Citizens', 'Byggeri, miljø og natur: stuen',
        'Building, environment and nature: ground floor', NULL, NULL,
        'public'),
    (2, 2, 'companies', 'Virksomhed', 'Businesses', NULL, NULL, '12 34 56 78',
        1, 'public');

INSERT INTO opening_hours (weekday, opens_at, closes_at, audience) VALUES
    (1, '10:00', '15:00', 'public'), (2, '10:00', '15:00', 'public'),
    (3, '10:00', '15:00', 'public'), (4, '10:00', '15:00', 'public'),
    (5, '10:00', '14:00', 'public');

-- A day on which nobody is there, and one on which they go home early.
INSERT INTO opening_hours (day, opens_at, closes_at, reason, reason_en,
    audience)
VALUES
    (date('{today}', '+17 days', 'weekday 3'), NULL, NULL, 'Fælles temadag',
        'Staff day', 'public'),
    (date('{today}', '+31 days', 'weekday 5'), '10:00', '12:00', NULL, NULL,
        'public');

INSERT INTO public_field (dataset, field) VALUES
    ('welcome', 'name_en'), ('welcome', 'lead'), ('welcome', 'lead_en'),
    ('welcome', 'picture_alt'), ('welcome_contact', 'title'),
    ('welcome_contact', 'title_en'), ('welcome_contact', 'text'),
    ('welcome_contact', 'text_en'), ('welcome_contact', 'phone'),
    ('opening_hours', 'opens_at'), ('opening_hours', 'closes_at'),
    ('opening_hours', 'reason'), ('opening_hours', 'reason_en');
