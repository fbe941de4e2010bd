// SPDX-License-Identifier: Apache-2.0
#include "app/PracticeCards.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {
constexpr int startLimitMs = 10'000;
constexpr int endLimitMs = 5'000;
} // namespace

PracticeCards::PracticeCards(QString program, QString people, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_people(std::move(people))
{
    readPeople(m_people);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

PracticeCards::~PracticeCards()
{
    if (m_process.state() == QProcess::NotRunning) {
        return;
    }
    // It ends its pcscd and itself when its standard input closes.
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(endLimitMs)) {
        m_process.kill();
        m_process.waitForFinished(endLimitMs);
    }
}

void PracticeCards::readPeople(const QString &file)
{
    QFile people(file);
    if (!people.open(QIODevice::ReadOnly)) {
        return;
    }
    const QJsonObject cards =
        QJsonDocument::fromJson(people.readAll()).object().value(u"cards"_s).toObject();
    for (auto card = cards.begin(); card != cards.end(); ++card) {
        const QJsonObject data = card.value().toObject();
        const QString name = data.value(u"name"_s).toString(card.key());
        const QString pin = data.value(u"pin"_s).toString();
        m_cards << card.key();
        m_labels[card.key()] = pin.isEmpty() ? name : u"%1 (PIN %2)"_s.arg(name, pin);
        m_pins[card.key()] = pin.toLatin1();
    }
}

bool PracticeCards::start()
{
    if (!m_folder.isValid()) {
        m_problem = u"練習用のフォルダーを作れません。"_s;
        return false;
    }
    const QString socket = m_folder.filePath(u"pcscd.sock"_s);
    m_process.start(m_program, {u"--people"_s, m_people, u"--socket"_s, socket});
    if (!m_process.waitForReadyRead(startLimitMs)) {
        m_problem = m_process.errorString();
        return false;
    }
    const QJsonObject answer = QJsonDocument::fromJson(m_process.readLine()).object();
    if (!answer.value(u"ready"_s).toBool()) {
        m_problem = answer.value(u"problem"_s).toString();
        return false;
    }
    // libpcsclite looks at this once, when the first context is made.
    qputenv("PCSCLITE_CSOCK_NAME", QFile::encodeName(socket));
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        m_process.readAllStandardOutput();
    });
    return true;
}

QString PracticeCards::label(const QString &card) const
{
    return m_labels.value(card);
}

QByteArray PracticeCards::pin(const QString &card) const
{
    return m_pins.value(card);
}

void PracticeCards::lay(const QString &card)
{
    say("remove");
    say("insert " + card.toLatin1());
}

void PracticeCards::take()
{
    say("remove");
}

void PracticeCards::say(const QByteArray &command)
{
    m_process.write(command + '\n');
}

} // namespace app
