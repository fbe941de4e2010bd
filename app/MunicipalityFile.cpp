// SPDX-License-Identifier: Apache-2.0
#include "app/MunicipalityFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 maxFileSize = 16 * 1024 * 1024; // every shelter of the country fits

std::vector<core::Shelter> sheltersOf(const QJsonArray &list)
{
    std::vector<core::Shelter> shelters;
    for (const auto &item : list) {
        const QJsonObject shelter = item.toObject();
        const QString code = shelter.value(u"code"_s).toString();
        if (core::isShelterCode(code)) {
            shelters.push_back({code,
                                shelter.value(u"name"_s).toString(code),
                                shelter.value(u"name_en"_s).toString(),
                                shelter.value(u"capacity"_s).toInt()});
        }
    }
    return shelters;
}

// Shown in the largest letters there are: no more than a number fits.
QString phoneOf(const QJsonObject &municipality)
{
    return municipality.value(u"phone"_s).toString().left(32);
}

} // namespace

core::Result<MunicipalityFile, QString> MunicipalityFile::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxFileSize) {
        return core::fail(u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json.value(u"format"_s).toString() != u"uketsuke headquarters 1"_s) {
        return core::fail(u"%1 is not the file that headquarters publishes."_s.arg(path));
    }
    const auto keys =
        vault::MunicipalityKeys::fromJson(QJsonDocument(json.value(u"keys"_s).toObject()).toJson());
    if (!keys) {
        return core::fail(u"%1 holds no usable keys."_s.arg(path));
    }
    MunicipalityFile result{*keys,
                            json.value(u"ca"_s).toString().toLatin1(),
                            QUrl(json.value(u"url"_s).toString()),
                            sheltersOf(json.value(u"shelters"_s).toArray()),
                            phoneOf(json.value(u"municipality"_s).toObject()),
                            {}};
    const bool hasCertificate =
        !QSslCertificate::fromData(result.caCertificate, QSsl::Pem).isEmpty();
    if (!hasCertificate || result.headquarters.scheme() != u"https"_s || result.shelters.empty()) {
        return core::fail(u"%1 lacks a certificate, an https address or a shelter."_s.arg(path));
    }
    return result;
}

MunicipalityFile MunicipalityFile::from(const wire::Bundle &bundle)
{
    return {bundle.keys,
            bundle.authority,
            QUrl(bundle.url),
            bundle.shelters,
            bundle.phone.left(32),
            bundle.shelter};
}

} // namespace app
