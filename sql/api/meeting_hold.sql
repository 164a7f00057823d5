-- Records what became of a meeting, in one transaction: its outcome, who came, the note, what was agreed, the review of
-- the plan, and the booking of the next one. Arguments, all but id and version optional:
--   id, version                  the meeting; version 0 with casefile_id and kind records one that was never booked
--   outcome                      held (also when absent) | late | no_show | excused
--   form, starts_at, ends_at, place, room_id, title, worker, resets_deadline, a_kasse, a_kasse_status, visitation, return_on
--   participants, agreements     text, one a line ("K. Dam (mentor, telefon)"; "ringer til bageriet til 24-11-2026"), or
--                                arrays of {name, role, form} and {body, due_on}
--   agreements_was               ids, a blank between, of the agreements that stood among those lines at first: those that
--                                do not stand there any more are done
--   agreements_done              ids of earlier agreements that were kept
--   note, note_kind              becomes a note of the case; so do attempts, guidance, stated_reason (of a no-show) and
--                                return_plan (of a round-table talk), each a kind of note
--   plan_review, plan_review_on  true, or the date of the next review: the plan in force was reviewed
--   next_starts_at, next_ends_at, next_kind, next_form, next_place, next_room_id, next_title,
--   next_worker
-- Answers as api.save does; a conflict names the meeting's fields and has written nothing.
create or replace function api.meeting_hold(p_op uuid, p_args jsonb) returns jsonb
volatile security definer set search_path = pg_catalog, pg_temp language plpgsql as $$
declare
    v_known jsonb := private.receipt_take(p_op, 'meeting_hold', p_args);
begin
    if v_known is not null then
        return v_known;
    end if;
    perform private.args_known(p_args, '{id,version,casefile_id,kind,outcome,form,starts_at,ends_at,place,room_id,title,
        worker,resets_deadline,a_kasse,a_kasse_status,visitation,return_on,participants,agreements,agreements_was,
        agreements_done,note,note_kind,attempts,guidance,stated_reason,return_plan,plan_review,plan_review_on,
        next_starts_at,next_ends_at,next_kind,next_form,next_place,next_room_id,next_title,next_worker}');
    return private.receipt_put(p_op, private.save_write(p_op, private.meeting_held(p_op, p_args)));
end $$;
