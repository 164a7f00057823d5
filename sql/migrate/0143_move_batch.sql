-- Fewer cases move in one transaction, so that a save in one of them waits for less; what an administrator chose stays.
update private.setting set value = 5 where name = 'move_batch' and value = 10;
