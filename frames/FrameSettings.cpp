// SPDX-License-Identifier: Apache-2.0
#include "frames/FrameSettings.h"

#include "frames/CameraSource.h"
#include "frames/StillSource.h"
#include "frames/VideoSource.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace frames {

core::Result<FrameSettings, QString> FrameSettings::fromText(const QString &text)
{
    if (text.isEmpty()) {
        return FrameSettings{Kind::AnyCamera, {}};
    }
    if (text == u"none") {
        return FrameSettings{};
    }
    const std::array kinds{std::pair{u"device:"_s, Kind::Camera},
                           std::pair{u"video:"_s, Kind::Video},
                           std::pair{u"still:"_s, Kind::Stills}};
    for (const auto &[word, kind] : kinds) {
        if (text.startsWith(word) && text.size() > word.size()) {
            return FrameSettings{kind, text.mid(word.size())};
        }
    }
    return core::fail(
        u"--camera is device:ID, video:FILE, still:PATTERN or none, but not “%1”."_s.arg(text));
}

std::unique_ptr<FrameSource> FrameSettings::source() const
{
    switch (kind) {
    case Kind::None:
        break;
    case Kind::AnyCamera:
    case Kind::Camera:
        return std::make_unique<CameraSource>(name.toUtf8());
    case Kind::Video:
        return std::make_unique<VideoSource>(name);
    case Kind::Stills:
        return std::make_unique<StillSource>(name);
    }
    return nullptr;
}

} // namespace frames
