import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { createAppServices } from "./app/app-services.ts";
import { findSnapshot } from "./app/find-snapshot.ts";
import { createAddressBar } from "./state/address-bar.ts";
import { createViewStore } from "./state/view-store.ts";
import { restoreColours } from "./ui/colour-scheme.ts";
import { restoreSingleKeys } from "./ui/single-keys.ts";
import "./ui/fonts.css";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/forced-colours.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root.");

restoreColours();
restoreSingleKeys();
const services = createAppServices(findSnapshot(window));
const viewStore = createViewStore(createAddressBar(window));
createRoot(root).render(
  <StrictMode>
    <App services={services} viewStore={viewStore} />
  </StrictMode>,
);
