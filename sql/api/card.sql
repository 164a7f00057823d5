-- Who a case is: the cards of the caller's units and cases.
create or replace view api.card with (security_invoker = true, security_barrier = true) as
    select casefile_id, case_no, display_name, birth_date, target_group, benefit, unit_id, responsible, next_due_on,
           closed_on, protected
    from private.card;
