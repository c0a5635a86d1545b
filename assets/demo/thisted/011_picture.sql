-- The pictures of the stories, drawn for this demo.
INSERT INTO picture (id, mime, content, audience) VALUES
    (1, 'image/jpeg', {picture:fjord.jpg}, 'public');

INSERT INTO picture (id, mime, content, audience) VALUES
    (2, 'image/jpeg', {picture:table.jpg}, 'public');

INSERT INTO picture (id, mime, content, audience) VALUES
    (3, 'image/jpeg', {picture:winter.jpg}, 'public');

INSERT INTO picture (id, mime, content) VALUES
    (4, 'image/jpeg', {picture:doorway.jpg});

INSERT INTO picture (id, mime, content, audience) VALUES
    (5, 'image/jpeg', {picture:harbour.jpg}, 'public');

INSERT INTO picture (id, mime, content, audience) VALUES
    (6, 'image/jpeg', {picture:playground.jpg}, 'public');
