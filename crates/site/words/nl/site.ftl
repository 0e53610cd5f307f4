name = Site
