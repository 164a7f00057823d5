-- What the form "withdraw a referral" begins with. One row per open referral.
create or replace view api.referral_withdraw_form with (security_invoker = true, security_barrier = true) as
    select f.id, f.version, f.casefile_id, c.display_name as name, f.referred_on, f.referred_from, null::text as remark
    from private.referral f
    left join private.card c on c.casefile_id = f.casefile_id
    where f.status = 'open';
