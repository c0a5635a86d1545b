-- Which rows are public: those marked so, under parents marked so.
--
-- Everything a public screen can read passes here and through public_field.
-- Keys, positions and what tells what sort of thing a row is (kind, direction,
-- window of validity, is_sample) are shown of every public row; all else needs
-- its field opened; owners, consultants, tellers, participants and responsible
-- persons are NULL whatever is marked. A reference to a row that is not public
-- is NULL.
CREATE VIEW public_strategy AS
SELECT id FROM strategy WHERE audience = 'public' AND state = 'current';

CREATE VIEW public_focus AS
SELECT f.id FROM focus f
WHERE f.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_strategy WHERE id = f.strategy_id)
    AND (f.parent_id IS NULL OR EXISTS (SELECT 1 FROM focus
        WHERE id = f.parent_id AND audience = 'public'));

CREATE VIEW public_commitment AS
SELECT c.id FROM commitment c
WHERE c.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_focus WHERE id = c.focus_id);

CREATE VIEW public_stakeholder AS
SELECT id FROM stakeholder WHERE audience = 'public';

CREATE VIEW public_outlook AS
SELECT id FROM outlook WHERE audience = 'public';

CREATE VIEW public_goal AS
SELECT id FROM goal WHERE audience = 'public';

CREATE VIEW public_plan AS
SELECT id FROM plan WHERE audience = 'public';

CREATE VIEW public_priority_round AS
SELECT id FROM priority_round WHERE audience = 'public';

CREATE VIEW public_picture AS
SELECT id FROM picture WHERE audience = 'public';

CREATE VIEW public_service_promise AS
SELECT id FROM service_promise WHERE audience = 'public';

CREATE VIEW public_role AS
SELECT id FROM role WHERE audience = 'public';

CREATE VIEW public_competence AS
SELECT id FROM competence WHERE audience = 'public';

CREATE VIEW public_behaviour AS
SELECT b.id FROM behaviour b
WHERE b.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_role WHERE id = b.role_id)
    AND EXISTS (SELECT 1 FROM public_competence WHERE id = b.competence_id);
