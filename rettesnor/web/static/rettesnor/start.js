// The pages work without this; it moves the focus to an error summary and gives the design system's own conveniences.
DKFDS.init();
