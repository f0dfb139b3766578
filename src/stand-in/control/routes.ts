import { chatRoutes } from "./chats.ts";
import { galleryRoutes } from "./gallery.ts";
import { liveRoutes } from "./live.ts";
import { logRoutes } from "./logs.ts";
import { loginRoutes } from "./logins.ts";
import { peopleRoutes } from "./people.ts";
import { pictureRoutes } from "./pictures.ts";
import { platformRoutes } from "./platform.ts";
import type { Routes } from "./route.ts";

/** The whole control API; docs/stand-in.md has an example of each. */
export const controlRoutes: Routes = {
  ...platformRoutes,
  ...peopleRoutes,
  ...chatRoutes,
  ...logRoutes,
  ...loginRoutes,
  ...liveRoutes,
  ...pictureRoutes,
  ...galleryRoutes,
};
