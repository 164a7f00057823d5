-- Staff rows, logins and groups agree.
select login as object, fault from private.staff_check();
