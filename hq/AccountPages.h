// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/OfficeParts.h"

namespace hq {

// For administrators: who may sign in.
//   GET  /hq/accounts          the list, and a form to invite somebody
//   POST /hq/accounts/invite   {name, role}: shows the code, once
//   POST /hq/accounts/disable  {account}
// The parts outlive the router.
void addAccountPages(web::Router &router, const OfficeParts &office);

} // namespace hq
