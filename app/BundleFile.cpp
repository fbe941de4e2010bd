// SPDX-License-Identifier: Apache-2.0
#include "app/BundleFile.h"

#include "vault/DurableFile.h"
#include "vault/FormerSigners.h"
#include "vault/KeyFolder.h"
#include "wire/Signatures.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace app {

core::Result<wire::Bundle, BundleRefusal>
acceptBundle(const QByteArray &envelope,
             const std::vector<vault::SigningPublicKey> &signers,
             const core::KioskId &kiosk,
             const std::optional<wire::Bundle> &held)
{
    core::Result<wire::Envelope, wire::EnvelopeError> opened =
        core::fail(wire::EnvelopeError::UnknownSigner);
    for (const vault::SigningPublicKey &signer : signers) {
        if (!opened) {
            opened = wire::open(envelope, wire::verifyOnly(wire::Signer{}, signer));
        }
    }
    const bool isBundle = opened && opened->type == wire::PayloadType::Bundle;
    auto bundle = isBundle ? wire::bundleFrom(opened->payload) : std::nullopt;
    if (!bundle) {
        return core::fail(BundleRefusal::Forged);
    }
    if (bundle->kiosk != kiosk) {
        return core::fail(BundleRefusal::Foreign);
    }
    if (held && bundle->version < held->version) {
        return core::fail(BundleRefusal::Older);
    }
    return std::move(*bundle);
}

core::Result<std::optional<wire::Bundle>, QString> loadBundle(const QString &keyFolder)
{
    const QString path = vault::KeyFolder::bundleFile(keyFolder);
    if (!QFile::exists(path)) {
        return std::optional<wire::Bundle>();
    }
    const auto keys = vault::KeyFolder::open(keyFolder);
    const auto envelope = vault::readFile(path, wire::maxEnvelopeSize);
    auto signers = vault::formerSigners(keyFolder);
    if (!keys || !envelope || !signers) {
        return core::fail(u"The keys in %1 cannot be read."_s.arg(keyFolder));
    }
    signers->push_back(keys->municipality().signing);
    auto bundle = acceptBundle(*envelope, *signers, keys->kiosk(), std::nullopt);
    if (!bundle || bundle->kioskKey != keys->signer().publicKey()) {
        return core::fail(u"%1 is not what headquarters signed for this desk."_s.arg(path));
    }
    return std::optional(std::move(*bundle));
}

} // namespace app
