// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "hq/OfficePages.h"
#include "web/Router.h"

#include <functional>

namespace hq {

enum class PhoneTrust { Trusted, Warned };

struct PosterParts
{
    std::function<QString()> url; // of the phone page; from any thread; empty: not known yet
    PhoneTrust trust;             // whether phones warn before they show it
    core::Mode mode;
};

// GET /poster: the poster about the phone page as a page for A4, to be printed by the browser or
// saved as PDF. What stands above it on the screen ("?lang=en" for English) is not printed. It says
// nothing that is secret, so that it needs no sign-in; after the office's style sheets.
void addPosterPage(web::Router &router, OfficePages &pages, const PosterParts &parts);

} // namespace hq
