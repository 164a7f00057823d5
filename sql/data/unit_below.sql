select private.unit_below_fill();
