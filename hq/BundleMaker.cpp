// SPDX-License-Identifier: Apache-2.0
#include "hq/BundleMaker.h"

#include "core/Record.h"
#include "hq/LogLine.h"
#include "web/PublicKeyHash.h"

using namespace Qt::StringLiterals;

namespace hq {

BundleMaker::BundleMaker(const Config &config,
                         vault::MunicipalityKeys keys,
                         QByteArray authority,
                         const SigningKeys &signing)
    : m_shelters(config.shelters)
    , m_phone(config.phone)
    , m_keys(keys)
    , m_authority(std::move(authority))
    , m_signing(signing)
{}

void BundleMaker::setUrl(const QString &url)
{
    const std::lock_guard lock(m_mutex);
    m_url = url;
}

QString BundleMaker::url() const
{
    const std::lock_guard lock(m_mutex);
    return m_url;
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

wire::Bundle BundleMaker::filled(wire::Bundle bundle) const
{
    const std::lock_guard lock(m_mutex);
    bundle.keys = m_keys;
    bundle.authority = m_authority;
    bundle.url = m_url;
    bundle.phone = m_phone;
    bundle.shelters = m_shelters;
    return bundle;
}

QByteArray BundleMaker::said() const
{
    return core::hashOf(wire::encode(filled({})));
}

std::optional<QByteArray> BundleMaker::make(const KioskEntry &kiosk,
                                            const std::optional<vault::BoxPublicKey> &shelterKey,
                                            const QByteArray &familyKey,
                                            const QByteArray &knownBy) const
{
    wire::Bundle bundle;
    bundle.version = kiosk.bundle;
    bundle.kiosk = kiosk.kiosk;
    bundle.kioskKey = kiosk.signing;
    bundle.shelter = kiosk.shelter;
    bundle.shelterKey = shelterKey;
    bundle.familyKey = familyKey;
    const QByteArray payload = wire::encode(filled(std::move(bundle)));
    // What it could not read itself no desk could.
    if (payload.size() > wire::maxPayloadSize || !wire::bundleFrom(payload)) {
        return std::nullopt;
    }
    return wire::seal({wire::PayloadType::Bundle, {}, payload}, m_signing.knownBy(knownBy));
}

std::optional<QByteArray> newestBundle(EnrolmentBook &book,
                                       const BundleMaker &bundles,
                                       const KioskEntry &kiosk,
                                       const QByteArray &knownBy)
{
    const auto shelterKey = book.shelterKey(kiosk.shelter);
    const auto familyKey = book.familyKey(kiosk.shelter);
    if (!shelterKey || !familyKey) {
        return std::nullopt;
    }
    // Who makes the key is asked to until it said that it did, and again if its answer was lost.
    auto bundle =
        bundles.make(kiosk, kiosk.isMakingKey() ? std::nullopt : *shelterKey, *familyKey, knownBy);
    if (!bundle) {
        // Too large, or its shelter is no longer in hq.json.
        logLine(Level::Error,
                u"bundle_cannot_be_made"_s,
                {{u"kiosk"_s, kiosk.kiosk.text()}, {u"shelter"_s, kiosk.shelter}});
    }
    return bundle;
}

} // namespace hq
