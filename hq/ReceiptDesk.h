// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Asked.h"
#include "hq/Clock.h"
#include "hq/Covered.h"
#include "hq/SigningKeys.h"
#include "web/Http.h"
#include "wire/Letter.h"
#include "wire/Receipt.h"
#include "wire/Receiver.h"

namespace hq {

// Writes and signs what kiosks get back. Used by any thread: it never changes after it was
// made.
class ReceiptDesk
{
public:
    ReceiptDesk(const SigningKeys &keys,
                QUuid serverIncarnation,
                const Covered &covered,
                Clock clock);

    using Letters = std::vector<wire::Letter>;

    // `letters`: what else is to be said to whoever signed what was asked.
    [[nodiscard]] web::Response answer(const core::StreamId &stream,
                                       wire::Verdict verdict,
                                       const wire::Line &line,
                                       const Asked &asked,
                                       const Letters &letters = {}) const;
    // Nothing was looked up or stored.
    [[nodiscard]] web::Response refusal(const core::StreamId &stream,
                                        wire::Verdict verdict,
                                        const Asked &asked,
                                        const Letters &letters = {}) const;
    // Nothing was stored, there is no room at the moment.
    [[nodiscard]] web::Response
    busy(const core::StreamId &stream, const Asked &asked, quint32 comeAgainMs) const;

private:
    [[nodiscard]] web::Response signedAnswer(const wire::Receipt &receipt,
                                             const Asked &asked) const;
    [[nodiscard]] wire::Receipt receipt(const core::StreamId &stream,
                                        wire::Verdict verdict,
                                        const wire::Line &line,
                                        const Asked &asked) const;

    const SigningKeys &m_keys;
    QUuid m_serverIncarnation;
    const Covered &m_covered;
    Clock m_clock;
};

} // namespace hq
