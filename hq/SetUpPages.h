// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/OfficeParts.h"

namespace hq {

// How somebody with an invitation gets their account. Every step carries the code in a field, which
// therefore proves that the form is theirs; it is never in an address.
//   GET  /hq/set-up             asks for the code
//   POST /hq/set-up             {code}: asks for a passphrase, offers one
//   POST /hq/set-up/passphrase  {code, passphrase, again}: shows the secret for the authenticator
//   app POST /hq/set-up/confirm     {code, digits}
// The parts outlive the router.
void addSetUpPages(web::Router &router, const OfficeParts &office);

} // namespace hq
