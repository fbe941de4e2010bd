// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <array>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace hqtest {

using namespace Qt::StringLiterals;

// A real Chromium without a window, told by its debugging pipe (descriptors 3 and 4, messages end
// with a zero byte) to show one page. (--dump-dom would look before the first event arrives.)
class Browser
{
public:
    explicit Browser(const QString &chromium, const QStringList &arguments = {})
    {
        m_profile.setAutoRemove(false);
        if (::pipe(m_toBrowser.data()) != 0 || ::pipe(m_fromBrowser.data()) != 0) {
            return;
        }
        m_process.setChildProcessModifier([this] {
            // First out of the way of 3 and 4, which the pipes may themselves have.
            const int in = ::dup(m_toBrowser[0]);
            const int out = ::dup(m_fromBrowser[1]);
            const int farIn = ::fcntl(in, F_DUPFD, 10);
            const int farOut = ::fcntl(out, F_DUPFD, 10);
            ::dup2(farIn, 3);
            ::dup2(farOut, 4);
        });
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(chromium,
                        arguments + QStringList{u"--headless"_s,
                                                u"--no-sandbox"_s,
                                                u"--disable-gpu"_s,
                                                u"--disable-quic"_s,
                                                u"--no-first-run"_s,
                                                u"--disable-background-networking"_s,
                                                u"--disable-component-update"_s,
                                                u"--disable-sync"_s,
                                                u"--hide-scrollbars"_s,
                                                u"--remote-debugging-pipe"_s,
                                                u"--user-data-dir="_s + m_profile.path()});
        m_process.waitForStarted();
        ::close(m_toBrowser[0]);
        ::close(m_fromBrowser[1]);
    }
    ~Browser()
    {
        static_cast<void>(call(u"Browser.close"_s, {}));
        if (!m_process.waitForFinished(5000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
        ::close(m_toBrowser[1]);
        ::close(m_fromBrowser[0]);
        // Its helpers may write there for a moment after it has ended.
        QDir profile(m_profile.path());
        for (int i = 0; i < 50 && !profile.removeRecursively(); ++i) {
            QThread::msleep(100);
        }
    }
    Browser(const Browser &) = delete;
    Browser &operator=(const Browser &) = delete;

    void open(const QString &url, int width, int height)
    {
        const QString target = call(u"Target.createTarget"_s, {{u"url"_s, u"about:blank"_s}})
                                   .value(u"targetId"_s)
                                   .toString();
        m_session =
            call(u"Target.attachToTarget"_s, {{u"targetId"_s, target}, {u"flatten"_s, true}})
                .value(u"sessionId"_s)
                .toString();
        call(u"Emulation.setDeviceMetricsOverride"_s,
             {{u"width"_s, width},
              {u"height"_s, height},
              {u"deviceScaleFactor"_s, 1},
              {u"mobile"_s, false}});
        call(u"Page.enable"_s, {});
        call(u"Page.navigate"_s, {{u"url"_s, url}});
    }

    [[nodiscard]] QJsonValue evaluate(const QString &expression)
    {
        return call(u"Runtime.evaluate"_s,
                    {{u"expression"_s, expression}, {u"returnByValue"_s, true}})
            .value(u"result"_s)
            .toObject()
            .value(u"value"_s);
    }

    [[nodiscard]] QByteArray picture()
    {
        return QByteArray::fromBase64(
            call(u"Page.captureScreenshot"_s, {}).value(u"data"_s).toString().toLatin1());
    }

    [[nodiscard]] QByteArray printedPage()
    {
        return QByteArray::fromBase64(call(u"Page.printToPDF"_s, {{u"preferCSSPageSize"_s, true}})
                                          .value(u"data"_s)
                                          .toString()
                                          .toLatin1());
    }

private:
    QJsonObject call(const QString &method, const QJsonObject &parameters)
    {
        QJsonObject message{
            {u"id"_s, ++m_lastId}, {u"method"_s, method}, {u"params"_s, parameters}};
        if (!m_session.isEmpty()) {
            message.insert(u"sessionId"_s, m_session);
        }
        const QByteArray bytes = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\0';
        if (::write(m_toBrowser[1], bytes.constData(), static_cast<std::size_t>(bytes.size())) !=
            bytes.size()) {
            return {};
        }
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 30'000) {
            const QJsonObject answer = nextMessage();
            if (answer.value(u"id"_s).toInt() == m_lastId) {
                return answer.value(u"result"_s).toObject();
            }
        }
        return {};
    }

    QJsonObject nextMessage()
    {
        while (!m_received.contains('\0')) {
            pollfd readable{m_fromBrowser[0], POLLIN, 0};
            std::array<char, 65536> chunk;
            if (::poll(&readable, 1, 1000) != 1) {
                return {};
            }
            const ssize_t count = ::read(m_fromBrowser[0], chunk.data(), chunk.size());
            if (count <= 0) {
                return {};
            }
            m_received.append(chunk.data(), count);
        }
        const qsizetype end = m_received.indexOf('\0');
        const QJsonObject message = QJsonDocument::fromJson(m_received.left(end)).object();
        m_received.remove(0, end + 1);
        return message;
    }

    QTemporaryDir m_profile;
    QProcess m_process;
    std::array<int, 2> m_toBrowser{-1, -1};
    std::array<int, 2> m_fromBrowser{-1, -1};
    QByteArray m_received;
    QString m_session;
    int m_lastId = 0;
};

} // namespace hqtest
