-- The citizen's life, a little of each, so that no screen is empty: who stands by whom, what they consent to, what is to be
-- remembered, cases that were closed and two that began anew, and phrases for notes. Few rows, by the real triggers and verbs.
create temp table life on commit drop as
select f.id, f.unit_id, f.responsible, f.target_group, row_number() over (order by pg_temp.chance(f.id, 401, 1000000), f.id) as n
from fresh f where not f.protected and f.opened_on < :'today'::date - 60 and f.responsible <> 'aha'
limit 80;
insert into private.contact_person (id, casefile_id, name, relation, phone, remark)
select pg_temp.key('contact ' || l.id), l.id, x.name, x.relation, '70 00 ' || lpad((l.n % 100)::text, 2, '0') || ' 10', x.remark
from life l
join (values (0, 'Karen Holm', 'spouse', 'Ring helst efter kl. 16.'), (1, 'Lægehuset, Vestergade', 'doctor', ''), (2, 'Poul Friis', 'parent', ''),
             (3, 'Anne-Mette Skov', 'support', 'Deltager gerne i møder.')) x(n, name, relation, remark) on x.n = l.n % 4
where l.n <= 60;
insert into private.consent (id, casefile_id, scope, party, contact_id, purpose, form, given_on, expires_on, withdrawn_on)
select pg_temp.key('consent ' || l.id), l.id, x.scope, x.party, case when l.n <= 60 then pg_temp.key('contact ' || l.id) end, x.purpose, x.form,
       :'today'::date - 30 - l.n::int, :'today'::date + (120 - 2 * l.n)::int, case when l.n % 10 = 9 then :'today'::date - 5 end
from life l
join (values (0, 'tell_contact', 'Karen Holm', 'Aftale mødetider.', 'oral'), (1, 'ask_doctor', 'Lægehuset, Vestergade', 'Statusattest til vurdering af indsatsen.', 'written'),
             (2, 'tell_contact', 'Poul Friis', 'Praktiske beskeder.', 'oral'), (3, 'attend', 'Anne-Mette Skov', 'Deltage i samtaler.', 'written')) x(n, scope, party, purpose, form)
    on x.n = l.n % 4
where l.n <= 50;
insert into private.reminder (id, casefile_id, due_on, body, made_by)
select pg_temp.key('reminder ' || l.id), l.id, :'today'::date + ((l.n % 15) - 3)::int, x.body, l.responsible
from life l
join (values (0, 'Ring om praktikaftalen'), (1, 'Er attesten kommet?'), (2, 'Spørg til mødet med mentor'), (3, 'Bestil tolk til næste samtale')) x(n, body)
    on x.n = l.n % 4
where l.n <= 40;
insert into private.phrase (id, login, scope, name, body)
select pg_temp.key('phrase ' || x.name), s.login, 'all', x.name, x.body
from (select t.login from private.staff t where t.role = 'supervisor' order by t.login limit 1) s
cross join (values
    ('Indkaldt', '[fornavn] er indkaldt til [mødetype] den [mødedato] kl. [mødetid], [mødested]. Vejledt om ret og pligt.'),
    ('Intet svar', 'Forsøgt kontakt pr. telefon, intet svar. Besked om møde [mødedato] kl. [mødetid] er lagt. Prøver igen i morgen.'),
    ('Samtale holdt', E'Status: \nAftalt: \nPlanens mål: [mål].\nNæste møde: [mødedato] kl. [mødetid].'),
    ('Mentor', 'Talt med mentor [mentor] (bevilget til [mentor til]). Mål for støtten: [mål].'),
    ('Virksomhed', 'Opfølgning på [indsats] hos [virksomhed], til [indsats til]. Borger møder stabilt: '),
    ('Udeblevet', '[navn] udeblev fra [sidste mødetype] den [sidste mødedato]. Partshøring sendt. Ny tid: [mødedato] kl. [mødetid].')) x(name, body)
on conflict do nothing;
-- Closed by their workers, as they would; two come back.
do $$
declare
    v record;
begin
    for v in
        select l.id, l.responsible, l.n, c.version, md5('foothold demo close ' || l.id)::uuid as op, md5('foothold demo reopen ' || l.id)::uuid as op2,
               p.benefit, p.target_group, p.visitation, private.today() as today, x.reason, x.benefit as next
        from life l join private.casefile c on c.id = l.id join private.staff s on s.login = l.responsible and s.role = 'caseworker'
        cross join lateral (select b.* from private.benefit_period b where b.casefile_id = l.id order by b.starts desc limit 1) p
        join (values (0, 'job', 'none'), (1, 'education', 'su'), (2, 'recovered', 'none'), (3, 'fleksjob', 'fleksloentilskud')) x(n, reason, benefit)
            on x.n = l.n % 4
        where l.n > 68 and exists (select from pg_roles r where r.rolname = l.responsible) -- a large load's have none
        order by l.n
    loop
        execute format('set local session authorization %I', v.responsible);
        perform api.case_close(v.op, jsonb_build_object('casefile_id', v.id, 'version', v.version, 'closed_on', v.today - 2,
            'reason', v.reason, 'next_benefit', v.next, 'remark', ''));
        if v.n in (70, 75) then
            perform api.case_reopen(v.op2, jsonb_build_object('casefile_id', v.id, 'benefit', v.benefit, 'starts', v.today - 1,
                'target_group', v.target_group, 'visitation', v.visitation, 'reason', 'Jobbet blev ikke til noget.'));
        end if;
        execute 'reset session authorization';
    end loop;
end $$;
