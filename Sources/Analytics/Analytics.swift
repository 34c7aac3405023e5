// The Analytics module.
