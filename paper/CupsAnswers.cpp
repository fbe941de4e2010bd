// SPDX-License-Identifier: Apache-2.0
#include "paper/CupsAnswers.h"

namespace paper {

namespace {

constexpr QByteArrayView alerts = "\tAlerts: ";

bool isAboutPaper(const QByteArray &line)
{
    return line.startsWith(alerts) &&
           (line.contains("media-empty") || line.contains("media-needed"));
}

// Lines about a job or a queue begin at the margin, whatever else is said about it after a tab.
bool isHeading(const QByteArray &line)
{
    return !line.isEmpty() && line.front() != '\t';
}

QString firstWord(const QByteArray &line)
{
    return QString::fromUtf8(line.left(line.indexOf(' ')));
}

} // namespace

std::optional<QString> jobFrom(const QByteArray &lp)
{
    const QByteArray before = "request id is ";
    const qsizetype begin = lp.indexOf(before);
    const QString job = begin < 0 ? QString() : firstWord(lp.mid(begin + before.size()));
    return job.isEmpty() ? std::nullopt : std::optional(job);
}

std::optional<CupsQueue> queueFrom(const QByteArray &lpstat)
{
    std::optional<CupsQueue> queue;
    for (const QByteArray &line : lpstat.split('\n')) {
        if (line.startsWith("printer ")) {
            queue.emplace();
            queue->state = line.contains(" disabled since ") ? CupsQueue::State::Stopped
                                                             : CupsQueue::State::Working;
        } else if (queue && isHeading(line)) {
            queue->waiting.append(firstWord(line));
        } else if (queue && queue->waiting.isEmpty() && isAboutPaper(line) &&
                   queue->state == CupsQueue::State::Working) {
            queue->state = CupsQueue::State::OutOfPaper;
        }
    }
    return queue;
}

bool wasGivenUp(const QString &job, const QByteArray &lpstat)
{
    bool isThisOne = false;
    for (const QByteArray &line : lpstat.split('\n')) {
        if (isHeading(line)) {
            isThisOne = firstWord(line) == job;
        } else if (isThisOne && line.startsWith(alerts)) {
            return line.contains("cancel") || line.contains("abort");
        }
    }
    return false;
}

} // namespace paper
