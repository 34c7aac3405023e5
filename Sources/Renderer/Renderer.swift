// The Renderer module.
