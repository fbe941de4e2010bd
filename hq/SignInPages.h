// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/OfficeParts.h"

namespace hq {

// GET  /hq           where everybody signed in begins
// GET  /hq/sign-in   name, passphrase and six digits
// POST /hq/sign-in   {name, passphrase, digits}
// POST /hq/sign-out
// The parts outlive the router.
void addSignInPages(web::Router &router, const OfficeParts &office);

} // namespace hq
