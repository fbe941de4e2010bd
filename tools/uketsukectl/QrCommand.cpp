// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/QrCommand.h"

#include "marks/Qr.h"
#include "readers/qr/CodeDecoder.h"
#include "readers/qr/CodeKind.h"
#include "readers/qr/Payload.h"
#include "tools/uketsukectl/FamilyJson.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

constexpr int pixelsAModule = 8;

int refuse(int status, const QString &sentence)
{
    std::fprintf(stderr, "qr: %s\n", qUtf8Printable(sentence));
    return status;
}

QString wordOf(qr::Engine engine)
{
    switch (engine) {
    case qr::Engine::LocalAverage:
        return u"zxing"_s;
    case qr::Engine::GlobalHistogram:
        return u"zxing-global"_s;
    case qr::Engine::Inverted:
        return u"zxing-inverted"_s;
    case qr::Engine::Straightened:
        return u"zxing-straightened"_s;
    case qr::Engine::Zbar:
        return u"zbar"_s;
    }
    return {};
}

QString wordOf(qr::CodeKind kind)
{
    switch (kind) {
    case qr::CodeKind::Household:
        return u"household"_s;
    case qr::CodeKind::Wristband:
        return u"wristband"_s;
    case qr::CodeKind::WebAddress:
        return u"web-address"_s;
    case qr::CodeKind::ContactCard:
        return u"contact-card"_s;
    case qr::CodeKind::Ticket:
        return u"ticket"_s;
    case qr::CodeKind::Other:
        return u"other"_s;
    }
    return {};
}

QString wordOf(qr::PayloadError error)
{
    switch (error) {
    case qr::PayloadError::NotOurs:
        return u"not-ours"_s;
    case qr::PayloadError::Newer:
        return u"newer"_s;
    case qr::PayloadError::Sealed:
        return u"sealed"_s;
    case qr::PayloadError::Damaged:
        return u"damaged"_s;
    case qr::PayloadError::NotAHousehold:
        return u"not-a-household"_s;
    case qr::PayloadError::TooMany:
        return u"too-many"_s;
    case qr::PayloadError::Nobody:
        return u"nobody"_s;
    }
    return {};
}

void describe(QJsonObject &line, const qr::Found &found)
{
    line.insert(u"text"_s, QString::fromUtf8(found.bytes));
    line.insert(u"bytes_hex"_s, QString::fromLatin1(found.bytes.toHex()));
    line.insert(u"engine"_s, wordOf(found.engine));
    line.insert(u"kind"_s, wordOf(qr::kindOf(found.bytes)));
    const auto payload = qr::payloadFrom(QString::fromLatin1(found.bytes));
    if (payload) {
        line.insert(u"household"_s, toJson(payload->content));
        line.insert(u"signed"_s, payload->signature.has_value());
    } else {
        line.insert(u"problem"_s, wordOf(payload.error()));
    }
}

QJsonObject read(const QString &path)
{
    QJsonObject line{{u"file"_s, path}};
    const QImage picture = QImage(path).convertToFormat(QImage::Format_Grayscale8);
    if (picture.isNull()) {
        line.insert(u"problem"_s, u"no-picture"_s);
        return line;
    }
    QElapsedTimer time;
    time.start();
    const auto found = qr::CodeDecoder::thoroughly({picture.constBits(),
                                                    picture.width(),
                                                    picture.height(),
                                                    static_cast<int>(picture.bytesPerLine())});
    line.insert(u"ms"_s, static_cast<double>(time.nsecsElapsed() / 1000) / 1000);
    if (found) {
        describe(line, *found);
    } else {
        line.insert(u"problem"_s, u"no-code"_s);
    }
    return line;
}

QImage drawn(const marks::Modules &modules)
{
    const int side = modules.size + 2 * marks::Modules::quietZone;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < modules.size; ++y) {
        for (int x = 0; x < modules.size; ++x) {
            if (modules.isDark(x, y)) {
                image.setPixel(
                    x + marks::Modules::quietZone, y + marks::Modules::quietZone, qRgb(0, 0, 0));
            }
        }
    }
    return image.scaled(side * pixelsAModule, side * pixelsAModule);
}

int make(const QString &householdPath, const QString &picturePath)
{
    QFile file(householdPath);
    const auto family = file.open(QIODevice::ReadOnly)
                            ? familyFrom(QJsonDocument::fromJson(file.readAll()).object())
                            : std::nullopt;
    if (!family) {
        return refuse(1, u"%1 is no household of 1 to 8"_s.arg(householdPath));
    }
    const auto modules = marks::qr(qr::payloadText(*family).toLatin1());
    if (!modules || !drawn(*modules).save(picturePath, "PNG")) {
        return refuse(1, u"%1 cannot be written"_s.arg(picturePath));
    }
    return 0;
}

} // namespace

int qrCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption household(u"make"_s, {}, u"HOUSEHOLD"_s);
    const QCommandLineOption out(u"o"_s, {}, u"FILE"_s);
    parser.addOptions({household, out});
    const bool isParsed = parser.parse(QStringList{u"qr"_s} + arguments);
    const QStringList files = parser.positionalArguments();
    const bool makes = parser.isSet(household) && parser.isSet(out) && files.isEmpty();
    const bool reads = !parser.isSet(household) && !parser.isSet(out) && !files.isEmpty();
    if (!isParsed || (!makes && !reads)) {
        return refuse(2, u"usage: qr FILE… | qr --make HOUSEHOLD.json -o OUT.png"_s);
    }
    if (makes) {
        return make(parser.value(household), parser.value(out));
    }
    int status = 0;
    for (const QString &path : files) {
        const QJsonObject line = read(path);
        std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        status = line.contains(u"household"_s) ? status : 1;
    }
    return status;
}

} // namespace uketsukectl
