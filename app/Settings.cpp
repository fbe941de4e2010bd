// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"

#include <QCommandLineParser>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// The configuration file holds the same words as the command line, which wins.
core::Result<QJsonObject, QString> configuration(const QString &path)
{
    if (path.isEmpty()) {
        return QJsonObject();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::fail(
            u"The configuration %1 cannot be read: %2"_s.arg(path, file.errorString()));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        return core::fail(
            u"The configuration %1 is not a JSON object: %2"_s.arg(path, error.errorString()));
    }
    return document.object();
}

constexpr int mostExpiryHours = 30 * 24;

// A configuration file may have it as a number or as a word.
core::Result<int, QString> expiryHours(const QCommandLineParser &parser, const QJsonObject &config)
{
    const auto configured = config.value(u"expire_after_hours"_s).toVariant();
    if (!parser.isSet(u"expire-after"_s) && !configured.isValid()) {
        return Settings{}.expireAfterHours;
    }
    const QString word =
        parser.isSet(u"expire-after"_s) ? parser.value(u"expire-after"_s) : configured.toString();
    bool isNumber = false;
    const int hours = word.toInt(&isNumber);
    if (!isNumber || hours < 0 || hours > mostExpiryHours) {
        return core::fail(
            u"--expire-after (expire_after_hours) is a whole number of hours from 1 to %1."_s.arg(
                mostExpiryHours));
    }
    return hours;
}

// "192.168.50.1:8081", "[::]:8081"; "off" and nothing: nowhere.
core::Result<std::optional<web::ListenAddress>, QString> phonePageAt(const QString &word)
{
    if (word.isEmpty() || word == u"off"_s) {
        return std::nullopt;
    }
    const qsizetype colon = word.lastIndexOf(u':');
    QString host = word.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        host = host.sliced(1).chopped(1);
    }
    bool isNumber = false;
    const ushort port = word.mid(colon + 1).toUShort(&isNumber);
    if (colon < 0 || !isNumber || QHostAddress(host).isNull()) {
        return core::fail(
            u"--phone-page is a numeric address and a port (0.0.0.0:8081), or off."_s);
    }
    return web::ListenAddress{host.toLatin1(), port, std::nullopt};
}

} // namespace

core::Result<Settings, QString> Settings::read(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The reception desk of a disaster shelter."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"config"_s, u"Configuration, e.g. /etc/uketsuke/kiosk.json."_s, u"file"_s},
        {u"data"_s, u"Folder of the register and the keys."_s, u"folder"_s},
        {u"instance"_s, u"Marker outside the data folder (default: FOLDER.instance)."_s, u"file"_s},
        {u"backup"_s,
         u"Folder for copies, best on a stick (default: FOLDER.backup)."_s,
         u"folder"_s},
        {u"municipality"_s, u"The public file that headquarters wrote."_s, u"file"_s},
        {u"headquarters"_s, u"Address of headquarters, to enrol by a tapped code."_s, u"url"_s},
        {u"ticket"_s,
         u"Where sticks are mounted (default: /media:/run/media:/mnt)."_s,
         u"folders"_s},
        {u"shelter"_s, u"Code of the shelter for the first start."_s, u"code"_s},
        {u"expire-after"_s,
         u"Hours after leaving until a person's key is deleted (default: 24)."_s,
         u"hours"_s},
        {u"questions"_s, u"The municipality's own questions (JSON) about needs."_s, u"file"_s},
        {u"towns"_s, u"List of towns (JSON) to tell where somebody lives."_s, u"file"_s},
        {u"printer"_s, u"CUPS queue that prints slips with the numbers."_s, u"queue"_s},
        {u"scanner"_s,
         u"Serial device of the code scanner (default: whichever is plugged in)."_s,
         u"device"_s},
        {u"phone-page"_s,
         u"Serve phones the page to enter oneself, e.g. at 0.0.0.0:8081 (default: off)."_s,
         u"address:port"_s},
        {u"camera"_s,
         u"device:ID, video:FILE, still:PATTERN or none (default: whichever is plugged in)."_s,
         u"source"_s},
        {u"practice-cards"_s, u"Offer these virtual cards instead of a reader."_s, u"file"_s},
        {u"prepare"_s, u"Make the keys of a practice desk, and end."_s},
        {u"outreach"_s, u"Make families' QR before a disaster; keeps nothing."_s},
        {u"rehearse"_s, u"Rehearse one admission; pictures go to this folder."_s, u"folder"_s},
        {u"board"_s, u"Headquarters' board, to read the headcount back."_s, u"url"_s},
        {u"window"_s, u"A window instead of the full screen."_s},
    });
    parser.process(arguments);

    const auto config = configuration(parser.value(u"config"_s));
    if (!config) {
        return core::fail(config.error());
    }
    const auto value = [&](const QString &name) {
        return parser.isSet(name) ? parser.value(name) : config->value(name).toString();
    };
    Settings settings;
    settings.dataFolder = value(u"data"_s);
    settings.municipality = value(u"municipality"_s);
    if (settings.dataFolder.isEmpty() && !parser.isSet(u"outreach"_s)) {
        return core::fail(u"--data is needed, here or in --config."_s);
    }
    settings.headquarters = value(u"headquarters"_s);
    const QString tickets = value(u"ticket"_s);
    settings.ticketFolders =
        (tickets.isEmpty() ? u"/media:/run/media:/mnt"_s : tickets).split(u':', Qt::SkipEmptyParts);
    settings.instanceFile = value(u"instance"_s);
    if (settings.instanceFile.isEmpty()) {
        settings.instanceFile = settings.dataFolder + u".instance"_s;
    }
    settings.backupFolder = value(u"backup"_s);
    settings.backup = settings.backupFolder.isEmpty() ? Backup::BesideData : Backup::Named;
    if (settings.backupFolder.isEmpty()) {
        settings.backupFolder = settings.dataFolder + u".backup"_s;
    }
    settings.shelter = value(u"shelter"_s);
    const auto hours = expiryHours(parser, *config);
    if (!hours) {
        return core::fail(hours.error());
    }
    settings.expireAfterHours = *hours;
    settings.towns = value(u"towns"_s);
    settings.questions = value(u"questions"_s);
    settings.printer = value(u"printer"_s);
    settings.scanner = value(u"scanner"_s);
    const auto phonePage = phonePageAt(value(u"phone-page"_s));
    if (!phonePage) {
        return core::fail(phonePage.error());
    }
    settings.phonePage = *phonePage;
    const auto camera = frames::FrameSettings::fromText(value(u"camera"_s));
    if (!camera) {
        return core::fail(camera.error());
    }
    settings.camera = *camera;
    settings.board = value(u"board"_s);
    settings.picturesFolder = parser.value(u"rehearse"_s);
    settings.practiceCards = parser.value(u"practice-cards"_s);
    settings.window = parser.isSet(u"window"_s) ? Window::Framed : Window::FullScreen;
    settings.run = parser.isSet(u"prepare"_s)    ? Run::PrepareOnly
                   : parser.isSet(u"rehearse"_s) ? Run::Rehearsal
                   : parser.isSet(u"outreach"_s) ? Run::Outreach
                                                 : Run::Desk;
    return settings;
}

} // namespace app
