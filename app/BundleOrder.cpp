// SPDX-License-Identifier: Apache-2.0
#include "app/BundleOrder.h"

#include "app/BundleFile.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

BundleOrder::BundleOrder(std::optional<wire::Bundle> held,
                         StaffDoor &door,
                         store::SqliteRegister &reg,
                         uplink::SignedPost &post)
    : m_held(std::move(held))
    , m_door(door)
    , m_register(reg)
    , m_post(post)
{}

void BundleOrder::obey(const wire::Letter &letter)
{
    if (letter.kind != wire::LetterKind::Bundle || m_state == State::Asking) {
        return;
    }
    if (!m_held) {
        Q_EMIT done(letter.number);
        return;
    }
    m_state = State::Asking;
    m_post.ask(u"/v1/enrol/bundle"_s,
               wire::PayloadType::Enrolled,
               wire::encode(wire::Enrolled{m_held->kiosk, m_held->version, std::nullopt}),
               [this, number = letter.number](const QByteArray &answer) {
                   m_state = State::Idle;
                   if (take(answer)) {
                       Q_EMIT done(number);
                   }
               });
}

bool BundleOrder::take(const QByteArray &envelope)
{
    const auto bundle = acceptBundle(envelope, {m_held->keys.signing}, m_held->kiosk, m_held);
    if (!bundle || bundle->kioskKey != m_held->kioskKey) {
        return false;
    }
    if (bundle->version == m_held->version) {
        return true; // fetched before, and the power went before the letter was noted
    }
    if (!keep(*bundle, envelope)) {
        std::fputs("uketsuke-kiosk: headquarters' new bundle cannot be kept yet\n", stderr);
        return false;
    }
    m_held = *bundle;
    Q_EMIT kept();
    return true;
}

// The bundle last: until it is there, all of it is done again.
bool BundleOrder::keep(const wire::Bundle &bundle, const QByteArray &envelope)
{
    const bool isMove = bundle.shelter != m_held->shelter;
    return (!isMove || m_register.useShelter(bundle.shelter)) &&
           m_door.keepBundle(envelope, m_held->keys.signing, bundle.shelterKey);
}

} // namespace app
