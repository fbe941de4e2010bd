// SPDX-License-Identifier: Apache-2.0
#include "hq/LogLine.h"

#include <QDateTime>
#include <QJsonDocument>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

QString nameOf(Level level)
{
    switch (level) {
    case Level::Info:
        return u"info"_s;
    case Level::Warning:
        return u"warning"_s;
    case Level::Error:
        return u"error"_s;
    }
    return {};
}

} // namespace

void logLine(Level level, const QString &event, QJsonObject details)
{
    details.insert(u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    details.insert(u"level"_s, nameOf(level));
    details.insert(u"event"_s, event);
    const QByteArray line = QJsonDocument(details).toJson(QJsonDocument::Compact) + '\n';
    // A log that cannot be written must not stop the counting.
    [[maybe_unused]] const auto written =
        ::write(STDERR_FILENO, line.constData(), static_cast<std::size_t>(line.size()));
}

} // namespace hq
