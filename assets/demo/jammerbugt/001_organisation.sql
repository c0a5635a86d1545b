-- Who is who: units and bodies. Owners are roles here, never persons.
INSERT INTO municipality (id, code, name) VALUES
    (1, '849', 'Jammerbugt Kommune');

INSERT INTO unit (id, municipality_id, parent_id, kind, name) VALUES
    (1, 1, NULL, 'executive_board', 'Direktionen'),
    (2, 1, 1, 'administration', 'Velfærd'),
    (3, 1, 1, 'administration', 'Vækst'),
    (4, 1, 1, 'administration', 'Stab');

INSERT INTO body (id, municipality_id, kind, name) VALUES
    (1, 1, 'head_forum', 'Strategisk Chefforum'),
    (2, 1, 'executive_board', 'Direktionen'),
    (3, 1, 'med_system', 'Hovedudvalget'),
    (4, 1, 'council', 'Kommunalbestyrelsen');

INSERT INTO data_source (id, unit_id, kind, name) VALUES
    (1, 4, 'management_information', 'Ledelsesinformation'),
    (2, 4, 'manual', 'Tælles i hånden');
