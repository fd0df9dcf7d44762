-- What has to be known before a check-in is stored, as one JSON object. Asked under the athlete's lock, in a statement of its own:
-- one that had waited for the lock itself would still see what was there before.
SELECT json_build_object(
    'is_taken', EXISTS (SELECT FROM athletes_checkin WHERE id = %(check_in)s),
    'names_foreign',
        EXISTS (SELECT FROM athletes_checkin WHERE id = %(about)s AND athlete_id <> %(athlete)s)
        OR EXISTS (SELECT FROM athletes_alert WHERE id = %(alert)s AND athlete_id <> %(athlete)s),
    'consent', (SELECT id FROM accounts_consent WHERE person_id = %(athlete)s AND kind = 'keep' AND withdrawn_at IS NULL),
    'held_back', (
        SELECT json_agg(pose_id) FROM athletes_pause
        WHERE athlete_id = %(athlete)s AND lifted_at IS NULL AND (until_on IS NULL OR until_on >= %(day)s)
    ),
    'poses', (
        SELECT json_agg(json_build_array(id, slug, has_sides)) FROM poses_pose
        WHERE id IN (SELECT pose_id FROM routines_routinestep WHERE routine_id = %(routine)s)
    ),
    'has_watch', EXISTS (SELECT FROM athletes_alert WHERE athlete_id = %(athlete)s AND state <> 'cleared' AND level = 'watch')
)::text
