/* engine/react.h: what a handler asks of the loop. Handlers set flags; only the loop draws, once
 * per turn. */
#ifndef ENGINE_REACT_H
#define ENGINE_REACT_H

enum react {
    R_NONE = 0,
    R_REDRAW = 1,
    R_BELL = 2,
    R_QUIT = 4,
    R_UNUSED = 8 /* the key means nothing here: ask the next one outwards */
};

#endif
