set local role foothold_api;
\ir ../api/access_session.sql
set local role foothold_api;
\ir ../api/activity.sql
set local role foothold_api;
\ir ../api/activity_list.sql
set local role foothold_api;
\ir ../api/agreement.sql
set local role foothold_api;
\ir ../api/allocation_rule.sql
set local role foothold_api;
\ir ../api/approval.sql
set local role foothold_api;
\ir ../api/assignment.sql
set local role foothold_api;
\ir ../api/being_typed.sql
set local role foothold_api;
\ir ../api/benefit_period.sql
set local role foothold_api;
\ir ../api/calendar_lookup.sql
set local role foothold_api;
\ir ../api/call_in.sql
set local role foothold_api;
\ir ../api/card.sql
set local role foothold_api;
\ir ../api/case_close_form.sql
set local role foothold_api;
\ir ../api/case_death_form.sql
set local role foothold_api;
\ir ../api/case_event.sql
set local role foothold_api;
\ir ../api/case_exit.sql
set local role foothold_api;
\ir ../api/case_merge_form.sql
set local role foothold_api;
\ir ../api/case_merge_list.sql
set local role foothold_api;
\ir ../api/case_move.sql
set local role foothold_api;
\ir ../api/case_move_away_form.sql
set local role foothold_api;
\ir ../api/case_move_row.sql
set local role foothold_api;
\ir ../api/case_move_staff.sql
set local role foothold_api;
\ir ../api/case_move_unit.sql
set local role foothold_api;
\ir ../api/case_move_worker.sql
set local role foothold_api;
\ir ../api/case_reopen_form.sql
set local role foothold_api;
\ir ../api/casefile.sql
set local role foothold_api;
\ir ../api/casefile_facts.sql
set local role foothold_api;
\ir ../api/caseload.sql
set local role foothold_api;
\ir ../api/category_history.sql
set local role foothold_api;
\ir ../api/change.sql
set local role foothold_api;
\ir ../api/change_value.sql
set local role foothold_api;
\ir ../api/citizen.sql
set local role foothold_api;
\ir ../api/citizen_list.sql
set local role foothold_api;
\ir ../api/closing_day.sql
set local role foothold_api;
\ir ../api/code.sql
set local role foothold_api;
\ir ../api/consent.sql
set local role foothold_api;
\ir ../api/contact_attempt.sql
set local role foothold_api;
\ir ../api/contact_person.sql
set local role foothold_api;
\ir ../api/cpr_change_form.sql
set local role foothold_api;
\ir ../api/due_band.sql
set local role foothold_api;
\ir ../api/enrolment.sql
set local role foothold_api;
\ir ../api/exemption.sql
set local role foothold_api;
\ir ../api/exit_flow.sql
set local role foothold_api;
\ir ../api/goal.sql
set local role foothold_api;
\ir ../api/goal_list.sql
set local role foothold_api;
\ir ../api/group_cancel_form.sql
set local role foothold_api;
\ir ../api/group_choice.sql
set local role foothold_api;
\ir ../api/group_meeting.sql
set local role foothold_api;
\ir ../api/group_meeting_list.sql
set local role foothold_api;
\ir ../api/group_member.sql
set local role foothold_api;
\ir ../api/guest_list.sql
set local role foothold_api;
\ir ../api/handover.sql
set local role foothold_api;
\ir ../api/hold_list.sql
set local role foothold_api;
\ir ../api/identity.sql
set local role foothold_api;
\ir ../api/import_batch.sql
set local role foothold_api;
\ir ../api/import_column.sql
set local role foothold_api;
\ir ../api/import_row.sql
set local role foothold_api;
\ir ../api/job.sql
set local role foothold_api;
\ir ../api/leaving.sql
set local role foothold_api;
\ir ../api/meeting.sql
set local role foothold_api;
\ir ../api/meeting_cancel_form.sql
set local role foothold_api;
\ir ../api/meeting_form_new.sql
set local role foothold_api;
\ir ../api/meeting_hold_form.sql
set local role foothold_api;
\ir ../api/meeting_list.sql
set local role foothold_api;
\ir ../api/meeting_move_form.sql
set local role foothold_api;
\ir ../api/meeting_participant.sql
set local role foothold_api;
\ir ../api/mentor.sql
set local role foothold_api;
\ir ../api/mentor_assignment.sql
set local role foothold_api;
\ir ../api/mentor_assignment_list.sql
set local role foothold_api;
\ir ../api/mentor_list.sql
set local role foothold_api;
\ir ../api/my_citizens.sql
set local role foothold_api;
\ir ../api/my_day.sql
set local role foothold_api;
\ir ../api/my_meetings.sql
set local role foothold_api;
\ir ../api/need_choice.sql
set local role foothold_api;
\ir ../api/note.sql
set local role foothold_api;
\ir ../api/note_correct_form.sql
set local role foothold_api;
\ir ../api/note_list.sql
set local role foothold_api;
\ir ../api/obligation.sql
set local role foothold_api;
\ir ../api/override_list.sql
set local role foothold_api;
\ir ../api/permission.sql
set local role foothold_api;
\ir ../api/phrase.sql
set local role foothold_api;
\ir ../api/phrase_field.sql
set local role foothold_api;
\ir ../api/plan.sql
set local role foothold_api;
\ir ../api/plan_list.sql
set local role foothold_api;
\ir ../api/plan_review.sql
set local role foothold_api;
\ir ../api/queue.sql
set local role foothold_api;
\ir ../api/queue_overview.sql
set local role foothold_api;
\ir ../api/reassign_form.sql
set local role foothold_api;
\ir ../api/referral.sql
set local role foothold_api;
\ir ../api/referral_due.sql
set local role foothold_api;
\ir ../api/referral_form.sql
set local role foothold_api;
\ir ../api/referral_list.sql
set local role foothold_api;
\ir ../api/referral_withdraw_form.sql
set local role foothold_api;
\ir ../api/reminder.sql
set local role foothold_api;
\ir ../api/review_list.sql
set local role foothold_api;
\ir ../api/roll_call.sql
set local role foothold_api;
\ir ../api/room.sql
set local role foothold_api;
\ir ../api/room_list.sql
set local role foothold_api;
\ir ../api/rule.sql
set local role foothold_api;
\ir ../api/rule_name.sql
set local role foothold_api;
\ir ../api/rule_set.sql
set local role foothold_api;
\ir ../api/sample_list.sql
set local role foothold_api;
\ir ../api/save_field.sql
set local role foothold_api;
\ir ../api/save_list.sql
set local role foothold_api;
\ir ../api/save_mine.sql
set local role foothold_api;
\ir ../api/search_log.sql
set local role foothold_api;
\ir ../api/setting.sql
set local role foothold_api;
\ir ../api/share_list.sql
set local role foothold_api;
\ir ../api/slide_list.sql
set local role foothold_api;
\ir ../api/slide_units.sql
set local role foothold_api;
\ir ../api/staff.sql
set local role foothold_api;
\ir ../api/staff_hours_form.sql
set local role foothold_api;
\ir ../api/substitute.sql
set local role foothold_api;
\ir ../api/timeline.sql
set local role foothold_api;
\ir ../api/timeliness_row.sql
set local role foothold_api;
\ir ../api/timeliness_row_missed.sql
set local role foothold_api;
\ir ../api/unassigned_list.sql
set local role foothold_api;
\ir ../api/unit.sql
set local role foothold_api;
\ir ../api/unit_choice.sql
set local role foothold_api;
\ir ../api/unit_list.sql
set local role foothold_api;
\ir ../api/unit_proposal_form.sql
set local role foothold_api;
\ir ../api/unit_proposal_list.sql
set local role foothold_api;
\ir ../api/worker_list.sql
set local role foothold_api;
\ir ../api/workload.sql
set local role foothold_api;
\ir ../api/youth_queue.sql
set local role foothold_api;
\ir ../api/activity_new.sql
set local role foothold_owner;
\ir ../api/ageing.sql
set local role foothold_owner;
\ir ../api/allocation_rule_change.sql
set local role foothold_owner;
\ir ../api/approval_approve.sql
set local role foothold_owner;
\ir ../api/approval_return.sql
set local role foothold_owner;
\ir ../api/band_case.sql
set local role foothold_api;
\ir ../api/band_list.sql
set local role foothold_api;
\ir ../api/benefit_period_new.sql
set local role foothold_api;
\ir ../api/calendar.sql
set local role foothold_api;
\ir ../api/call_in_new.sql
set local role foothold_owner;
\ir ../api/case_close.sql
set local role foothold_owner;
\ir ../api/case_death.sql
set local role foothold_owner;
\ir ../api/case_merge.sql
set local role foothold_owner;
\ir ../api/case_merge_undo.sql
set local role foothold_owner;
\ir ../api/case_move_approve.sql
set local role foothold_owner;
\ir ../api/case_move_away.sql
set local role foothold_owner;
\ir ../api/case_move_drop.sql
set local role foothold_owner;
\ir ../api/case_move_plan.sql
set local role foothold_owner;
\ir ../api/case_move_step.sql
set local role foothold_owner;
\ir ../api/case_move_to.sql
set local role foothold_owner;
\ir ../api/case_move_undo.sql
set local role foothold_owner;
\ir ../api/case_reassign.sql
set local role foothold_owner;
\ir ../api/case_reopen.sql
set local role foothold_owner;
\ir ../api/casefile_create.sql
set local role foothold_owner;
\ir ../api/casefile_guest.sql
set local role foothold_owner;
\ir ../api/casefile_open.sql
set local role foothold_api;
\ir ../api/changes.sql
set local role foothold_owner;
\ir ../api/citizen_same.sql
set local role foothold_api;
\ir ../api/consent_new.sql
set local role foothold_api;
\ir ../api/contact_attempt_new.sql
set local role foothold_owner;
\ir ../api/cpr_change.sql
set local role foothold_owner;
\ir ../api/cpr_reveal.sql
set local role foothold_api;
\ir ../api/draft_drop.sql
set local role foothold_api;
\ir ../api/draft_get.sql
set local role foothold_api;
\ir ../api/draft_list.sql
set local role foothold_api;
\ir ../api/draft_put.sql
set local role foothold_api;
\ir ../api/draft_say.sql
set local role foothold_api;
\ir ../api/enrolment_new.sql
set local role foothold_api;
\ir ../api/exemption_new.sql
set local role foothold_owner;
\ir ../api/filter_forget.sql
set local role foothold_owner;
\ir ../api/filter_keep.sql
set local role foothold_api;
\ir ../api/fold.sql
set local role foothold_api;
\ir ../api/goal_new.sql
set local role foothold_api;
\ir ../api/group_add.sql
set local role foothold_owner;
\ir ../api/group_meeting_cancel.sql
set local role foothold_api;
\ir ../api/group_meeting_new.sql
set local role foothold_owner;
\ir ../api/group_meeting_put.sql
set local role foothold_api;
\ir ../api/group_roll.sql
set local role foothold_owner;
\ir ../api/hold_end.sql
set local role foothold_owner;
\ir ../api/hold_put.sql
set local role foothold_api;
\ir ../api/ics.sql
set local role foothold_owner;
\ir ../api/import_begin.sql
set local role foothold_owner;
\ir ../api/import_citizens.sql
set local role foothold_owner;
\ir ../api/import_commit.sql
set local role foothold_owner;
\ir ../api/import_drop.sql
set local role foothold_api;
\ir ../api/import_header.sql
set local role foothold_owner;
\ir ../api/import_leave.sql
set local role foothold_owner;
\ir ../api/import_put.sql
set local role foothold_owner;
\ir ../api/import_ready.sql
set local role foothold_owner;
\ir ../api/import_step.sql
set local role foothold_owner;
\ir ../api/import_undo.sql
set local role foothold_owner;
\ir ../api/kept_filter.sql
set local role foothold_owner;
\ir ../api/kept_filters.sql
set local role foothold_api;
\ir ../api/meeting_cancel.sql
set local role foothold_api;
\ir ../api/meeting_hold.sql
set local role foothold_api;
\ir ../api/meeting_hold_new.sql
set local role foothold_api;
\ir ../api/meeting_move.sql
set local role foothold_api;
\ir ../api/meeting_new.sql
set local role foothold_api;
\ir ../api/mentor_assignment_new.sql
set local role foothold_api;
\ir ../api/mentor_decide.sql
set local role foothold_owner;
\ir ../api/merge_compare.sql
set local role foothold_api;
\ir ../api/note_correct.sql
set local role foothold_api;
\ir ../api/note_many.sql
set local role foothold_api;
\ir ../api/note_new.sql
set local role foothold_api;
\ir ../api/outcome.sql
set local role foothold_api;
\ir ../api/pattern.sql
set local role foothold_api;
\ir ../api/phrase_data.sql
set local role foothold_owner;
\ir ../api/phrase_drop.sql
set local role foothold_api;
\ir ../api/phrase_lookup.sql
set local role foothold_owner;
\ir ../api/phrase_put.sql
set local role foothold_api;
\ir ../api/plan_new.sql
set local role foothold_api;
\ir ../api/plan_revisit.sql
set local role foothold_owner;
\ir ../api/presence_drop.sql
set local role foothold_owner;
\ir ../api/presence_put.sql
set local role foothold_owner;
\ir ../api/referral_conclude.sql
set local role foothold_api;
\ir ../api/referral_new.sql
set local role foothold_owner;
\ir ../api/referral_withdraw.sql
set local role foothold_api;
\ir ../api/reminder_done.sql
set local role foothold_api;
\ir ../api/reminder_many.sql
set local role foothold_api;
\ir ../api/reminder_new.sql
set local role foothold_owner;
\ir ../api/reorganisation_plan.sql
set local role foothold_owner;
\ir ../api/reorganisation_preview.sql
set local role foothold_owner;
\ir ../api/reorganisation_staff.sql
set local role foothold_owner;
\ir ../api/room_put.sql
set local role foothold_owner;
\ir ../api/sample_review.sql
set local role foothold_api;
\ir ../api/save.sql
set local role foothold_api;
\ir ../api/save_undo.sql
set local role foothold_owner;
\ir ../api/search.sql
set local role foothold_owner;
\ir ../api/setting_change.sql
set local role foothold_owner;
\ir ../api/slide_seen.sql
set local role foothold_owner;
\ir ../api/staff_drafts_drop.sql
set local role foothold_owner;
\ir ../api/staff_end.sql
set local role foothold_owner;
\ir ../api/staff_hours_set.sql
set local role foothold_owner;
\ir ../api/substitute_end.sql
set local role foothold_api;
\ir ../api/substitute_new.sql
set local role foothold_owner;
\ir ../api/substitute_put.sql
set local role foothold_owner;
\ir ../api/tick.sql
set local role foothold_owner;
\ir ../api/tick_list.sql
set local role foothold_api;
\ir ../api/timeliness.sql
set local role foothold_api;
\ir ../api/timeliness_by_month.sql
set local role foothold_api;
\ir ../api/timeliness_by_rule.sql
set local role foothold_api;
\ir ../api/timeliness_by_unit.sql
set local role foothold_api;
\ir ../api/timeliness_by_worker.sql
set local role foothold_owner;
\ir ../api/unit_decide.sql
set local role foothold_api;
\ir ../api/version.sql
