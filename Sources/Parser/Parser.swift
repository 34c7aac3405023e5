// The Parser module.
