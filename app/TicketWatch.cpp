// SPDX-License-Identifier: Apache-2.0
#include "app/TicketWatch.h"

#include "wire/EnrolmentTicket.h"

#include <QDir>
#include <QFile>

#include <chrono>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int levels = 2;
constexpr int mostFolders = 256; // in all: whatever is mounted there

} // namespace

TicketWatch::TicketWatch(QStringList folders)
    : m_folders(std::move(folders))
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &TicketWatch::look);
}

void TicketWatch::start()
{
    m_timer.start();
    look();
}

void TicketWatch::stop()
{
    m_timer.stop();
}

QByteArray TicketWatch::read() const
{
    QStringList folders = m_folders;
    qsizetype next = 0;
    for (int level = 0; level <= levels; ++level) {
        const qsizetype end = std::min<qsizetype>(folders.size(), mostFolders);
        for (; next < end; ++next) {
            QFile file(folders.at(next) + u"/uketsuke-enrol.txt"_s);
            if (file.open(QIODevice::ReadOnly)) {
                return file.read(wire::maxTicketSize);
            }
            const auto below = QDir(folders.at(next)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            for (const QString &name : below) {
                folders.append(folders.at(next) + u'/' + name);
            }
        }
    }
    return {};
}

void TicketWatch::look()
{
    const QByteArray text = read();
    if (std::exchange(m_last, text) != text && !text.isEmpty()) {
        Q_EMIT found(text);
    }
}

} // namespace app
