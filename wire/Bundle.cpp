// SPDX-License-Identifier: Apache-2.0
#include "wire/Bundle.h"

#include "vault/FamilyKey.h"
#include "wire/Enrolment.h"
#include "wire/KeyFields.h"
#include "wire/StreamFields.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wire {

namespace {

enum BundleKey : quint64 {
    Version = 1,
    Kiosk = 2,
    KioskKey = 3,
    Shelter = 4,
    TheShelterKey = 5,
    Recovery = 6,
    Inquiry = 7,
    Signing = 8,
    Authority = 9,
    Url = 10,
    Phone = 11,
    Shelters = 12,
    TheFamilyKey = 13,
};

constexpr qsizetype maxNameBytes = 256;
constexpr qsizetype maxUrlBytes = 512;
constexpr qsizetype maxPhoneBytes = 64;

core::ShelterCode readShelterCode(core::CborReader &reader)
{
    const QString code = reader.text(32);
    if (!core::isShelterCode(code)) {
        reader.reject();
    }
    return code;
}

core::Shelter readShelter(core::CborReader &reader)
{
    core::Shelter shelter;
    if (reader.enterArray(4) != 4) {
        reader.reject();
    }
    shelter.code = readShelterCode(reader);
    shelter.name = reader.text(maxNameBytes);
    shelter.nameEn = reader.text(maxNameBytes);
    shelter.capacity = static_cast<int>(reader.unsignedInteger(maxCapacity));
    reader.leave();
    return shelter;
}

std::vector<core::Shelter> readShelters(core::CborReader &reader)
{
    std::vector<core::Shelter> shelters;
    reader.enterArray(maxShelters);
    while (reader.hasNext()) {
        shelters.push_back(readShelter(reader));
    }
    reader.leave();
    return shelters;
}

struct Keys
{
    std::optional<vault::SigningPublicKey> kiosk;
    std::optional<vault::BoxPublicKey> recovery;
    std::optional<vault::BoxPublicKey> inquiry;
    std::optional<vault::SigningPublicKey> signing;

    [[nodiscard]] bool areThere() const { return kiosk && recovery && inquiry && signing; }
};

void readField(core::CborReader &reader, Bundle &bundle, Keys &keys)
{
    switch (reader.unsignedInteger()) {
    case Version:
        bundle.version = reader.unsignedInteger(maxSeq);
        break;
    case Kiosk:
        bundle.kiosk = readKiosk(reader);
        break;
    case KioskKey:
        keys.kiosk = readSigningKey(reader);
        break;
    case Shelter:
        bundle.shelter = readShelterCode(reader);
        break;
    case TheShelterKey:
        bundle.shelterKey = readBoxKey(reader);
        break;
    case Recovery:
        keys.recovery = readBoxKey(reader);
        break;
    case Inquiry:
        keys.inquiry = readBoxKey(reader);
        break;
    case Signing:
        keys.signing = readSigningKey(reader);
        break;
    case Authority:
        bundle.authority = reader.bytes(maxAuthoritySize);
        break;
    case Url:
        bundle.url = reader.text(maxUrlBytes);
        break;
    case Phone:
        bundle.phone = reader.text(maxPhoneBytes);
        break;
    case Shelters:
        bundle.shelters = readShelters(reader);
        break;
    case TheFamilyKey:
        bundle.familyKey = reader.bytesExactly(vault::FamilyKey::size);
        break;
    default:
        reader.skip();
    }
}

bool makesSense(const Bundle &bundle)
{
    const auto serves = [&bundle](const core::Shelter &shelter) {
        return shelter.code == bundle.shelter;
    };
    return bundle.version > 0 && !bundle.kiosk.uuid.isNull() && !bundle.authority.isEmpty() &&
           QUrl(bundle.url, QUrl::StrictMode).scheme() == u"https"_s &&
           std::any_of(bundle.shelters.begin(), bundle.shelters.end(), serves);
}

void appendShelter(QCborStreamWriter &writer, const core::Shelter &shelter)
{
    writer.startArray(4);
    writer.append(shelter.code);
    writer.append(shelter.name);
    writer.append(shelter.nameEn);
    writer.append(static_cast<quint64>(shelter.capacity));
    writer.endArray();
}

void appendText(QCborStreamWriter &writer, quint64 key, const QString &text)
{
    writer.append(key);
    writer.append(text);
}

} // namespace

QByteArray encode(const Bundle &bundle)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(11 + quint64{bundle.shelterKey.has_value()} +
                    quint64{!bundle.familyKey.isEmpty()});
    appendField(writer, Version, bundle.version);
    appendField(writer, Kiosk, bundle.kiosk.bytes());
    appendField(writer, KioskKey, bundle.kioskKey.toBytes());
    appendText(writer, Shelter, bundle.shelter);
    if (bundle.shelterKey) {
        appendField(writer, TheShelterKey, bundle.shelterKey->toBytes());
    }
    appendField(writer, Recovery, bundle.keys.recovery.toBytes());
    appendField(writer, Inquiry, bundle.keys.inquiry.toBytes());
    appendField(writer, Signing, bundle.keys.signing.toBytes());
    appendField(writer, Authority, bundle.authority);
    appendText(writer, Url, bundle.url);
    appendText(writer, Phone, bundle.phone);
    writer.append(static_cast<quint64>(Shelters));
    writer.startArray(bundle.shelters.size());
    for (const core::Shelter &shelter : bundle.shelters) {
        appendShelter(writer, shelter);
    }
    writer.endArray();
    if (!bundle.familyKey.isEmpty()) {
        appendField(writer, TheFamilyKey, bundle.familyKey);
    }
    writer.endMap();
    return bytes;
}

std::optional<Bundle> bundleFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    Bundle bundle;
    Keys keys;
    reader.enterMap(32);
    while (reader.hasNext()) {
        readField(reader, bundle, keys);
    }
    reader.leave();
    if (!reader.finished() || !keys.areThere() || !makesSense(bundle)) {
        return std::nullopt;
    }
    bundle.kioskKey = *keys.kiosk;
    bundle.keys = {bundle.kiosk.mode, *keys.recovery, *keys.inquiry, *keys.signing};
    return bundle;
}

} // namespace wire
