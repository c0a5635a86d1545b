-- What a public screen reads: service. See 021_public_row.sql.
CREATE VIEW kiosk_public_service_promise AS
SELECT
    id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'name')
        THEN name END AS name,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'channel')
        THEN channel END AS channel,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'phone')
        THEN phone END AS phone,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'deadline_hours')
        THEN deadline_hours END AS deadline_hours,
    hour_rule,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'opening_hours')
        THEN opening_hours END AS opening_hours,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'text')
        THEN text END AS text,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_promise' AND field = 'valid_from')
        THEN valid_from END AS valid_from
FROM service_promise
WHERE audience = 'public';

CREATE VIEW kiosk_public_service_figure AS
SELECT
    f.id, f.promise_id,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'period_from')
        THEN f.period_from END AS period_from,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'period_to')
        THEN f.period_to END AS period_to,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'answered')
        THEN f.answered END AS answered,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'within_deadline')
        THEN f.within_deadline END AS within_deadline,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'median_minutes')
        THEN f.median_minutes END AS median_minutes,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'longest_open_minutes')
        THEN f.longest_open_minutes END AS longest_open_minutes,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_figure' AND field = 'days_since_breach')
        THEN f.days_since_breach END AS days_since_breach
FROM service_figure f
WHERE f.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_service_promise WHERE id = f.promise_id);

CREATE VIEW kiosk_public_service_distribution AS
SELECT
    d.promise_id, d.hour,
    CASE WHEN EXISTS (SELECT 1 FROM public_field
        WHERE dataset = 'service_distribution' AND field = 'replies')
        THEN d.replies END AS replies
FROM service_distribution d
WHERE d.audience = 'public'
    AND EXISTS (SELECT 1 FROM public_service_promise WHERE id = d.promise_id);
