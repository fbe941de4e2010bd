// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/WristbandsCommand.h"

#include "paper/WristbandSheet.h"

#include <QCommandLineParser>
#include <QRandomGenerator>
#include <QSaveFile>

#include <cstdio>
#include <set>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

constexpr int mostBands = 5'000; // a box of paper

int refuse(int status, const QString &sentence)
{
    std::fprintf(stderr, "wristbands: %s\n", qUtf8Printable(sentence));
    return status;
}

std::vector<core::Handle> freshHandles(int count)
{
    // Not in order: neighbours in a queue should not have numbers that look alike.
    std::vector<core::Handle> handles;
    std::set<core::Handle> known;
    while (static_cast<int>(handles.size()) < count) {
        const auto fresh =
            core::Handle::random([] { return QRandomGenerator::system()->generate(); });
        if (known.insert(fresh).second) {
            handles.push_back(fresh);
        }
    }
    return handles;
}

} // namespace

int wristbandsCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption shelter(u"shelter"_s, {}, u"CODE"_s);
    const QCommandLineOption count(u"count"_s, {}, u"M"_s);
    const QCommandLineOption out(u"o"_s, {}, u"FILE"_s);
    const QCommandLineOption title(u"title"_s, {}, u"NAME"_s);
    const QCommandLineOption practice(u"practice"_s);
    parser.addOptions({shelter, count, out, title, practice});
    const bool isParsed = parser.parse(QStringList{u"wristbands"_s} + arguments) &&
                          parser.positionalArguments().isEmpty() && !parser.value(out).isEmpty();
    const int wanted = parser.value(count).toInt();
    if (!isParsed || wanted < 1 || wanted > mostBands) {
        return refuse(2,
                      u"usage: wristbands --shelter CODE --count M -o FILE [--title NAME] "
                      u"[--practice]; M is 1 to %1"_s.arg(mostBands));
    }
    if (!core::isShelterCode(parser.value(shelter))) {
        return refuse(2, u"%1 is no shelter's code"_s.arg(parser.value(shelter)));
    }
    QSaveFile file(parser.value(out));
    const paper::Wristbands bands{parser.value(shelter),
                                  parser.value(title),
                                  parser.isSet(practice) ? core::Mode::Practice : core::Mode::Real,
                                  freshHandles(wanted)};
    if (!file.open(QIODevice::WriteOnly) || !paper::printWristbands(file, bands) ||
        !file.commit()) {
        return refuse(1, u"%1 cannot be written"_s.arg(parser.value(out)));
    }
    return 0;
}

} // namespace uketsukectl
