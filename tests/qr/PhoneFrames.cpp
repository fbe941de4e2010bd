// SPDX-License-Identifier: Apache-2.0
#include "PhoneFrames.h"

#include "SampleFamily.h"
#include "marks/Qr.h"
#include "readers/qr/Payload.h"

#include <QPainter>
#include <QRadialGradient>

#include <cmath>
#include <functional>
#include <random>

using namespace Qt::StringLiterals;

namespace qrtest {

namespace {

using Random = std::mt19937;

// How a frame differs from a good one.
struct Condition
{
    QString name;
    QSize size{1920, 1080};
    qreal codeHeight = 0.6; // of the frame's
    qreal degrees = 0;
    qreal tilt = 0; // how much shorter the far side is
    int dark = 20;
    int light = 235;
    std::function<void(QImage &, Random &)> spoil = [](QImage &, Random &) {};
};

QTransform placed(const Condition &condition, int side)
{
    const qreal height = condition.codeHeight * condition.size.height();
    const qreal narrow = height * condition.tilt / 2;
    const QPolygonF square(QRectF(0, 0, side, side));
    QPolygonF seen{QPointF(narrow, 0),
                   QPointF(height - narrow, narrow / 2),
                   QPointF(height, height),
                   QPointF(0, height)};
    QTransform perspective;
    QTransform::quadToQuad(
        QPolygonF{square[0], square[1], square[2], square[3]}, seen, perspective);
    QTransform inFrame;
    inFrame.translate(condition.size.width() / 2.0, condition.size.height() / 2.0);
    inFrame.rotate(condition.degrees);
    inFrame.translate(-height / 2, -height / 2);
    return perspective * inFrame;
}

QImage seen(const QByteArray &text, const Condition &condition, Random &random)
{
    const QImage code = codeImage(text, condition.dark, condition.light);
    QImage frame(condition.size, QImage::Format_Grayscale8);
    frame.fill((condition.dark + condition.light) / 3);
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    // Larger first: smooth edges of modules, not a smooth picture of few pixels.
    const QImage large = code.scaled(code.size() * 8);
    painter.setTransform(QTransform::fromScale(1.0 / 8, 1.0 / 8) * placed(condition, code.width()));
    painter.drawImage(0, 0, large);
    painter.end();
    condition.spoil(frame, random);
    return frame;
}

void blur(QImage &frame, int strength)
{
    const QSize size = frame.size();
    frame = frame.scaled(size / strength, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .convertToFormat(QImage::Format_Grayscale8);
}

void addNoise(QImage &frame, Random &random, int strength)
{
    std::normal_distribution<double> noise(0, strength);
    for (int y = 0; y < frame.height(); ++y) {
        uchar *row = frame.scanLine(y);
        for (int x = 0; x < frame.width(); ++x) {
            row[x] = static_cast<uchar>(std::clamp(row[x] + noise(random), 0.0, 255.0));
        }
    }
}

void smear(QImage &frame, int pixels)
{
    const QImage still = frame;
    for (int y = 0; y < frame.height(); ++y) {
        for (int x = pixels; x < frame.width(); ++x) {
            int sum = 0;
            for (int back = 0; back < pixels; ++back) {
                sum += still.constScanLine(y)[x - back];
            }
            frame.scanLine(y)[x] = static_cast<uchar>(sum / pixels);
        }
    }
}

void layGlare(QImage &frame, qreal radius, int alpha)
{
    const QPointF lamp(frame.width() * 0.56, frame.height() * 0.44);
    QRadialGradient glare(lamp, radius * frame.height());
    glare.setColorAt(0, QColor(255, 255, 255, alpha));
    glare.setColorAt(1, QColor(255, 255, 255, 0));
    QPainter(&frame).fillRect(frame.rect(), glare);
}

// The screen's own grid beats against the sensor's.
void layMoire(QImage &frame, double pitch)
{
    for (int y = 0; y < frame.height(); ++y) {
        uchar *row = frame.scanLine(y);
        for (int x = 0; x < frame.width(); ++x) {
            const double grid = std::sin(x / pitch) * std::sin(y / (pitch * 1.07));
            row[x] = static_cast<uchar>(std::clamp(row[x] * (0.8 + 0.35 * grid), 0.0, 255.0));
        }
    }
}

void crack(QImage &frame, Random &random)
{
    QPainter painter(&frame);
    std::uniform_real_distribution<double> anywhere(0.25, 0.75);
    for (int i = 0; i < 4; ++i) {
        painter.setPen(QPen(i % 2 == 0 ? QColor(30, 30, 30) : QColor(220, 220, 220), 3));
        painter.drawLine(QPointF(frame.width() * anywhere(random), frame.height() * 0.15),
                         QPointF(frame.width() * anywhere(random), frame.height() * 0.85));
    }
}

void shade(QImage &frame)
{
    QPainter painter(&frame);
    painter.fillRect(QRect(0, 0, frame.width() / 2, frame.height()), QColor(0, 0, 0, 150));
}

std::vector<Condition> conditions()
{
    std::vector<Condition> all;
    all.push_back({u"good"_s});
    all.push_back({u"720p"_s, {1280, 720}});
    all.push_back({u"far"_s, {1920, 1080}, 0.35});
    all.push_back({u"720p, far"_s, {1280, 720}, 0.45});
    all.push_back({u"turned"_s, {1920, 1080}, 0.5, 33});
    all.push_back({u"upside down"_s, {1920, 1080}, 0.6, 178});
    all.push_back({u"tilted"_s, {1920, 1080}, 0.6, 6, 0.25});
    all.push_back({u"very tilted"_s, {1920, 1080}, 0.6, 6, 0.4});
    all.push_back({u"dim screen"_s, {1920, 1080}, 0.6, 3, 0, 30, 75});
    all.push_back({u"bright room"_s, {1920, 1080}, 0.6, 3, 0, 170, 250});
    all.push_back({u"light on dark"_s, {1920, 1080}, 0.6, 3, 0, 235, 20});
    const auto spoiled = [&all](const QString &name, auto spoil) {
        Condition condition{name};
        condition.degrees = 4;
        condition.tilt = 0.05;
        condition.spoil = spoil;
        all.push_back(condition);
    };
    spoiled(u"out of focus"_s, [](QImage &frame, Random &) { blur(frame, 4); });
    spoiled(u"noisy"_s, [](QImage &frame, Random &random) { addNoise(frame, random, 28); });
    spoiled(u"moving"_s, [](QImage &frame, Random &) { smear(frame, 5); });
    spoiled(u"glare"_s, [](QImage &frame, Random &) { layGlare(frame, 0.18, 230); });
    spoiled(u"wide glare"_s, [](QImage &frame, Random &) { layGlare(frame, 0.5, 190); });
    spoiled(u"moiré"_s, [](QImage &frame, Random &) { layMoire(frame, 1.9); });
    spoiled(u"coarse moiré"_s, [](QImage &frame, Random &) { layMoire(frame, 5.3); });
    spoiled(u"cracked"_s, [](QImage &frame, Random &random) { crack(frame, random); });
    spoiled(u"half in the shade"_s, [](QImage &frame, Random &) { shade(frame); });
    spoiled(u"dim, noisy, out of focus"_s, [](QImage &frame, Random &random) {
        for (int y = 0; y < frame.height(); ++y) {
            uchar *row = frame.scanLine(y);
            std::transform(row, row + frame.width(), row, [](uchar light) {
                return static_cast<uchar>(light / 3);
            });
        }
        blur(frame, 2);
        addNoise(frame, random, 8);
    });
    return all;
}

} // namespace

QImage codeImage(const QByteArray &text, int dark, int light)
{
    const auto modules = marks::qr(text);
    const int side = modules->size + 2 * marks::Modules::quietZone;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(light);
    for (int y = 0; y < modules->size; ++y) {
        for (int x = 0; x < modules->size; ++x) {
            if (modules->isDark(x, y)) {
                image.scanLine(y + marks::Modules::quietZone)[x + marks::Modules::quietZone] =
                    static_cast<uchar>(dark);
            }
        }
    }
    return image;
}

std::vector<PhoneFrame> phoneFrames()
{
    Random random(20261130);
    std::vector<PhoneFrame> frames;
    for (const Condition &condition : conditions()) {
        for (const std::size_t members : {std::size_t{1}, std::size_t{4}, std::size_t{8}}) {
            const QByteArray text = qr::payloadText(family(members)).toLatin1();
            frames.push_back({u"%1, %2 people"_s.arg(condition.name).arg(members),
                              seen(text, condition, random),
                              text});
        }
    }
    return frames;
}

} // namespace qrtest
