-- What the lobby says first; the number and the hours are invented.
INSERT INTO welcome (id, name_en, lead, lead_en, picture_id, picture_alt,
    audience)
SELECT 1, 'the Executive Board',
    'Her kan du se, hvad vi lover, og hvor langt vi er.',
    'See what we promise, and how far we have come.', 1, picture_alt, 'public'
FROM story WHERE picture_id = 1;

INSERT INTO welcome_contact (id, position, kind, title, title_en, text,
    text_en, phone, audience)
VALUES
    (1, 1, 'citizens', 'Borger', 'Citizens', 'Borgerservice: stuen til højre',
        'Citizen services: ground floor, on the right', NULL, 'public'),
    (2, 2, 'companies', 'Virksomhed', 'Businesses', NULL, NULL, '12 34 56 78',
        'public');

INSERT INTO opening_hours (weekday, opens_at, closes_at, audience) VALUES
    (1, '09:00', '15:00', 'public'), (2, '09:00', '15:00', 'public'),
    (3, '09:00', '15:00', 'public'), (4, '09:00', '12:00', 'public'),
    (4, '13:00', '17:00', 'public'), (5, '09:00', '13:00', 'public');

INSERT INTO public_field (dataset, field) VALUES
    ('welcome', 'name_en'), ('welcome', 'lead'), ('welcome', 'lead_en'),
    ('welcome', 'picture_alt'), ('welcome_contact', 'title'),
    ('welcome_contact', 'title_en'), ('welcome_contact', 'text'),
    ('welcome_contact', 'text_en'), ('welcome_contact', 'phone'),
    ('opening_hours', 'opens_at'), ('opening_hours', 'closes_at'),
    ('opening_hours', 'reason'), ('opening_hours', 'reason_en');
