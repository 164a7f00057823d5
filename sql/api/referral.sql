-- Referrals to visitation in the caller's cases.
create or replace view api.referral with (security_invoker = true, security_barrier = true) as
    select id, version, casefile_id, unit_id, responsible, referred_on, referred_from, reason, proposed, need, status, decided,
           decided_on, remark
    from private.referral;
