-- Who is who: the municipality, its units and bodies, invented persons.
INSERT INTO municipality (id, code, name) VALUES
    (1, '787', 'Thisted Kommune');

INSERT INTO unit (id, municipality_id, parent_id, kind, name) VALUES
    (1, 1, NULL, 'administration', 'Teknik og Erhverv'),
    (2, 1, 1, 'section', 'Byg'),
    (3, 1, 1, 'section', 'Plan'),
    (4, 1, 1, 'section', 'Vej og Park'),
    (5, 1, 1, 'section', 'Natur og Miljø'),
    (6, 1, 1, 'section', 'Erhverv'),
    (7, 1, 1, 'unit', 'Sekretariat'),
    (8, 1, 1, 'unit', 'HR'),
    (9, 1, 1, 'leader_group', 'Ledergruppen');

INSERT INTO body (id, municipality_id, kind, name) VALUES
    (1, 1, 'leader_group', 'Ledergruppen'),
    (2, 1, 'council', 'Kommunalbestyrelsen'),
    (3, 1, 'med_system', 'MED-udvalget'),
    (4, 1, 'head_group', 'Chefgruppen');

INSERT INTO person (id, unit_id, name, title) VALUES
    (1, 2, 'Mette Holm', 'Sektionsleder, Byg'),
    (2, 6, 'Jens Krogh', 'Erhvervschef'),
    (3, 3, 'Lise Bak', 'Sektionsleder, Plan'),
    (4, 8, 'Anders Toft', 'HR-partner'),
    (5, 7, 'Karen Lynge', 'Projektchef'),
    (6, 6, 'Søren Agger', 'Sektionsleder, Erhverv'),
    (7, 7, 'Birgit Vang', 'Jurist'),
    (8, 5, 'Poul Hede', 'Driftsleder, Natur og Miljø'),
    (9, 6, 'Gitte Sand', 'Erhvervskonsulent'),
    (10, 4, 'Ida Riis', 'Sektionsleder, Vej og Park'),
    (11, 7, 'Hanne Klit', 'Kommunikatør'),
    (12, 4, 'Ole Brink', 'Vejchef'),
    (13, 7, 'Rasmus Fjord', 'Sekretariatsleder'),
    (14, 5, 'Bo Nørgaard', 'Sektionsleder, Natur og Miljø'),
    (15, 7, 'Nanna Kjær', 'Udviklingskonsulent'),
    (16, 7, 'Jakob Lund', 'Udviklingskonsulent');

INSERT INTO appointment (person_id, unit_id, kind)
SELECT id, unit_id, CASE
    WHEN title LIKE 'Sektionsleder%' THEN 'section_leader'
    WHEN title LIKE '%chef' THEN 'head'
    WHEN title = 'Udviklingskonsulent' THEN 'development_consultant'
    ELSE 'employee' END
FROM person ORDER BY id;

INSERT INTO data_source (id, unit_id, kind, name, publisher) VALUES
    (1, 6, 'survey', 'Måling af erhvervsvenlighed', 'DI'),
    (2, 6, 'system', 'Erhvervskontaktens opkald', NULL),
    (3, 2, 'system', 'Byggesagerne', NULL),
    (4, 8, 'survey', 'Spørgeskema om trivsel', NULL),
    (5, 8, 'management_information', 'Ledelsesinformation', NULL),
    (6, 7, 'manual', 'Tælles i hånden', NULL);
