-- What a public screen reads: the progress of plans. See 021_public_row.sql.
-- Reports and rounds are in 032_meeting.sql.
CREATE VIEW kiosk_public_priority AS
SELECT
    q.round_id, q.plan_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'priority' AND field = 'rank') THEN q.rank END AS rank,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'priority' AND field = 'previous_rank')
        THEN q.previous_rank END AS previous_rank,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'priority' AND field = 'is_below_line')
        THEN q.is_below_line END AS is_below_line
FROM priority q
WHERE EXISTS (SELECT 1 FROM public_priority_round WHERE id = q.round_id)
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = q.plan_id);

CREATE VIEW kiosk_public_follow_up AS
SELECT
    u.id, u.plan_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'follow_up' AND field = 'followed_up_on')
        THEN u.followed_up_on END AS followed_up_on,
    NULL AS consultant,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'follow_up' AND field = 'observation')
        THEN u.observation END AS observation,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'follow_up' AND field = 'support_given')
        THEN u.support_given END AS support_given,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'follow_up' AND field = 'wants_support')
        THEN u.wants_support END AS wants_support,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'follow_up' AND field = 'next_on')
        THEN u.next_on END AS next_on
FROM follow_up u
WHERE u.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = u.plan_id);

CREATE VIEW kiosk_public_proposal AS
SELECT
    o.id, o.plan_id, o.kind,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'proposal' AND field = 'state')
        THEN o.state END AS state,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'proposal' AND field = 'submitted_on')
        THEN o.submitted_on END AS submitted_on,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'proposal' AND field = 'body') THEN b.name END AS body,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'proposal' AND field = 'decided_on')
        THEN o.decided_on END AS decided_on
FROM proposal o
LEFT JOIN body b ON b.id = o.body_id
WHERE o.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_plan WHERE id = o.plan_id);
