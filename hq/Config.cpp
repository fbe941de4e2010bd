// SPDX-License-Identifier: Apache-2.0
#include "hq/Config.h"

#include "vault/DurableFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr qsizetype maxConfigSize = 1024 * 1024;
constexpr int maxCapacity = 100'000;
constexpr int maxPort = 65'535;

core::Result<std::vector<core::Shelter>, ConfigError> sheltersIn(const QJsonArray &list)
{
    std::vector<core::Shelter> shelters;
    for (const auto &value : list) {
        const QJsonObject object = value.toObject();
        core::Shelter shelter;
        shelter.code = object.value(u"code"_s).toString();
        shelter.name = object.value(u"name"_s).toString();
        shelter.nameEn = object.value(u"name_en"_s).toString(shelter.name);
        shelter.capacity = std::clamp(object.value(u"capacity"_s).toInt(), 0, maxCapacity);
        if (!core::isShelterCode(shelter.code) || shelter.name.isEmpty()) {
            return core::fail(ConfigError::ShelterInvalid);
        }
        const bool known = std::any_of(shelters.begin(), shelters.end(), [&](const auto &other) {
            return other.code == shelter.code;
        });
        if (known) {
            return core::fail(ConfigError::ShelterTwice);
        }
        shelters.push_back(std::move(shelter));
    }
    return shelters;
}

core::Result<PublicListener, ConfigError> publicIn(const QJsonObject &object,
                                                   const QByteArray &usualAddress)
{
    const int port = object.value(u"port"_s).toInt(-1);
    const web::TlsFiles files{object.value(u"certificate"_s).toString(),
                              object.value(u"key"_s).toString()};
    const QByteArray address =
        object.value(u"address"_s).toString(QString::fromUtf8(usualAddress)).toUtf8();
    const QString url = object.value(u"url"_s).toString();
    if (port < 0 || port > maxPort || files.certificate.isEmpty() || files.key.isEmpty() ||
        address.isEmpty() || !(url.isEmpty() || url.startsWith(u"https://"_s))) {
        return core::fail(ConfigError::PublicInvalid);
    }
    return PublicListener{{address, static_cast<quint16>(port), files}, url};
}

bool isPhone(const QString &text)
{
    static const QRegularExpression form(u"^[0-9 +()#-]{0,32}$"_s);
    return form.match(text).hasMatch();
}

} // namespace

QString Config::nameIn(const QString &language) const
{
    return language == u"en"_s ? municipalityEn : municipality;
}

core::Result<Config, ConfigError> configFrom(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return core::fail(ConfigError::Unreadable);
    }
    const QJsonObject object = document.object();
    const QJsonObject municipality = object.value(u"municipality"_s).toObject();
    Config config;
    config.municipality = municipality.value(u"name"_s).toString();
    config.municipalityEn = municipality.value(u"name_en"_s).toString(config.municipality);
    config.municipalityCode = municipality.value(u"code"_s).toString();
    config.phone = municipality.value(u"phone"_s).toString();
    config.listen = object.value(u"listen"_s).toString(u"127.0.0.1"_s).toUtf8();
    config.url = object.value(u"url"_s).toString();
    for (const auto &name : object.value(u"names"_s).toArray()) {
        config.names.append(name.toString().toUtf8());
    }
    if (config.municipality.isEmpty() || config.municipalityCode.isEmpty()) {
        return core::fail(ConfigError::MunicipalityUnset);
    }
    if (config.listen.isEmpty() || config.names.contains(QByteArray())) {
        return core::fail(ConfigError::NameInvalid);
    }
    if (!isPhone(config.phone)) {
        return core::fail(ConfigError::PhoneInvalid);
    }
    if (object.contains(u"public"_s)) {
        auto publicly = publicIn(object.value(u"public"_s).toObject(), config.listen);
        if (!publicly) {
            return core::fail(publicly.error());
        }
        config.publicly = std::move(*publicly);
    }
    auto shelters = sheltersIn(object.value(u"shelters"_s).toArray());
    if (!shelters) {
        return core::fail(shelters.error());
    }
    config.shelters = std::move(*shelters);
    return config;
}

core::Result<Config, ConfigError> loadConfig(const QString &path)
{
    const auto json = vault::readFile(path, maxConfigSize);
    if (!json) {
        return core::fail(ConfigError::Unreadable);
    }
    return configFrom(*json);
}

} // namespace hq
