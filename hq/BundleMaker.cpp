// SPDX-License-Identifier: Apache-2.0
#include "hq/BundleMaker.h"

#include "hq/LogLine.h"
#include "web/PublicKeyHash.h"

using namespace Qt::StringLiterals;

namespace hq {

BundleMaker::BundleMaker(const Config &config,
                         vault::MunicipalityKeys keys,
                         QByteArray authority,
                         wire::Sign sign)
    : m_shelters(config.shelters)
    , m_phone(config.phone)
    , m_keys(keys)
    , m_authority(std::move(authority))
    , m_sign(std::move(sign))
{}

void BundleMaker::setUrl(const QString &url)
{
    const std::lock_guard lock(m_mutex);
    m_url = url;
}

std::optional<wire::EnrolmentTicket> BundleMaker::ticket(vault::EnrolmentCode code) const
{
    const std::lock_guard lock(m_mutex);
    if (m_url.isEmpty()) {
        return std::nullopt;
    }
    return wire::EnrolmentTicket{
        std::move(code), web::publicKeyHash(m_authority), wire::hashOfKeys(m_keys), m_url};
}

std::optional<QByteArray>
BundleMaker::make(const KioskEntry &kiosk,
                  const std::optional<vault::BoxPublicKey> &shelterKey) const
{
    const std::lock_guard lock(m_mutex);
    const QByteArray payload = wire::encode(wire::Bundle{kiosk.bundle,
                                                         kiosk.kiosk,
                                                         kiosk.signing,
                                                         kiosk.shelter,
                                                         shelterKey,
                                                         m_keys,
                                                         m_authority,
                                                         m_url,
                                                         m_phone,
                                                         m_shelters});
    // What it could not read itself no desk could.
    if (payload.size() > wire::maxPayloadSize || !wire::bundleFrom(payload)) {
        return std::nullopt;
    }
    return wire::seal({wire::PayloadType::Bundle, {}, payload}, m_sign);
}

std::optional<QByteArray>
newestBundle(EnrolmentBook &book, const BundleMaker &bundles, const KioskEntry &kiosk)
{
    const auto shelterKey = book.shelterKey(kiosk.shelter);
    if (!shelterKey) {
        return std::nullopt;
    }
    // Who makes the key is asked to until it said that it did, and again if its answer was lost.
    auto bundle = bundles.make(kiosk, kiosk.isMakingKey() ? std::nullopt : *shelterKey);
    if (!bundle) {
        logLine(Level::Error, u"bundle_too_large"_s);
    }
    return bundle;
}

} // namespace hq
