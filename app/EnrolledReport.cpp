// SPDX-License-Identifier: Apache-2.0
#include "app/EnrolledReport.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace app {

EnrolledReport::EnrolledReport(const vault::KeyFolder &keys,
                               const wire::Bundle &bundle,
                               uplink::SignedPost &post)
    : m_keys(keys)
    , m_bundle(bundle)
    , m_post(post)
{
    m_again.setSingleShot(true);
    m_again.setInterval(std::chrono::seconds(30));
    connect(&m_again, &QTimer::timeout, this, &EnrolledReport::send);
}

wire::Enrolled EnrolledReport::report() const
{
    const vault::ShelterKeys &shelter = m_keys.shelter();
    wire::Enrolled enrolled{m_keys.kiosk(), m_bundle.version, std::nullopt};
    if (!m_bundle.shelterKey) {
        enrolled.shelterKey = wire::Enrolled::ShelterKey{shelter.publicKey(), shelter.escrow()};
    }
    if (shelter.hasSecret()) {
        enrolled.holds = shelter.publicKey();
    }
    return enrolled;
}

void EnrolledReport::send()
{
    // Who is asked to make the key has nothing to report before somebody has unlocked this desk.
    if (vault::isKeyToBeMade(m_keys.path())) {
        return;
    }
    m_again.start();
    m_post.tell(u"/v1/enrol/done"_s,
                wire::PayloadType::Enrolled,
                wire::encode(report()),
                [this](const auto &receipt) {
                    // Also a refusal is an answer: a revoked desk hears it from its uplink.
                    if (receipt) {
                        m_again.stop();
                    }
                });
}

} // namespace app
